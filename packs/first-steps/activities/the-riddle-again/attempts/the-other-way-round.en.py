# raises: swapped
answer = input("How many legs does a spider have? ")
if answer == "8":
    print("Look once more in a book!")
else:
    print("Well done! Eight.")
