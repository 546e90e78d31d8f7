"""Square a number until there is no more room for it.

Ends: stopped
Prints: squaring
"""

print("squaring")
number = 10**1000
while True:
    number *= number
