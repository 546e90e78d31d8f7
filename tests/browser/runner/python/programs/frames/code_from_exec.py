# A traceback shows code from exec.
exec("def f():\n    return 1 / 0\n\n\nf()")
