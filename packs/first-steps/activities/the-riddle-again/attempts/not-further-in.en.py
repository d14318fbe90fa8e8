# raises: not_further_in
answer = input("How many legs does a spider have? ")
if answer == "8":
print("Well done! Eight.")
