# raises: text_is_no_number
answer = input("How many legs does a spider have? ")
if answer == 8:
    print("Well done! Eight.")
else:
    print("Look once more in a book!")
