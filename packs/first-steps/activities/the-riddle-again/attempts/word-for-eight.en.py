# raises: never_bravo
answer = input("How many legs does a spider have? ")
if answer == "eight":
    print("Well done! Eight.")
else:
    print("Look once more in a book!")
