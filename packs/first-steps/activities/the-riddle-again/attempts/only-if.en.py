# raises: silent_when_wrong
answer = input("How many legs does a spider have? ")
if answer == "8":
    print("Well done! Eight.")
