# A KeyboardInterrupt that nobody catches is reported.
raise KeyboardInterrupt
