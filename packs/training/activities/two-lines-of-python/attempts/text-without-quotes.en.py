# raises: bare_text
print("Welcome to the library!")
print(I am Elena.)
