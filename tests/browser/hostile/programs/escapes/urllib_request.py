"""Load addresses with urllib: of another host, of this site, of files and of data.

Ends: done
Prints: refused https://example.com/secret
Prints: refused ftp://trap/secret
Prints: refused file:///secret
"""

from urllib.request import urlopen

for url in ("http://trap/secret", "https://example.com/secret", "ftp://trap/secret"):
    try:
        urlopen(url, timeout=1).read()
        print("REACHED", url)
    except Exception:
        print("refused", url)
try:
    urlopen("file:///secret")
    print("REACHED a file")
except Exception:
    print("refused file:///secret")
