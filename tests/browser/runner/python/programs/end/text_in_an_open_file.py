# Text that waits in a file of the program's is written, though its functions hold it, too.
stdout = open(1, "wb", closefd=False)
stdout.write(b"written late\n")


def work():
    return stdout


print("end")
