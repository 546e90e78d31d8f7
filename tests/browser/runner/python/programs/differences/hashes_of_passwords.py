# hashlib has what needs no OpenSSL.
# Differs: Hashes of passwords
# In the browser:
#   True False False
import hashlib

print(*(hasattr(hashlib, name) for name in ("sha256", "pbkdf2_hmac", "scrypt")))
