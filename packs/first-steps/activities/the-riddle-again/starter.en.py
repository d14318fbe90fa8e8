answer = input("How many legs does a spider have? ")
print("Well done! Eight.")
