# raises: bravo_outside
answer = input("How many legs does a spider have? ")
if answer == "8":
    print("Eight!")
print("Well done!")
