# What a program has printed stands before its traceback, also a line without an end.
# Differs: A line without an end
# In the browser, exit 1:
#   loading ... Traceback (most recent call last):
#     File "snippets/sample/before.py", line 9, in <module>
#       raise KeyError("x")
#   KeyError: 'x'
print("loading ... ", end="")
raise KeyError("x")
