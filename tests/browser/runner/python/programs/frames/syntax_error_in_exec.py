# A syntax error in text is told with its line.
exec("x = 1\ny = = 2\n")
