"""Programs behind the commands of the Makefile, one a file."""
