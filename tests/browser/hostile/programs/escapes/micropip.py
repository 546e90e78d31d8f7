"""Install a package from the network.

Ends: done
Prints: refused micropip
Prints: refused pip
"""

try:
    import micropip

    print("REACHED", micropip)
except ImportError:
    print("refused micropip")
try:
    import ensurepip

    ensurepip.bootstrap()
    print("REACHED pip")
except BaseException:
    print("refused pip")
