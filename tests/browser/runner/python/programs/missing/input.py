# input() finds nobody to ask.
# Differs: input()
# In the browser, exit 1:
#   Your name? Traceback (most recent call last):
#     File "snippets/sample/before.py", line 9, in <module>
#       input("Your name? ")
#       ~~~~~^^^^^^^^^^^^^^^
#   EOFError: input() has nobody to ask here: write the value into the code
input("Your name? ")
