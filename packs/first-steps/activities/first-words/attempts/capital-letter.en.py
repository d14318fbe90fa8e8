# raises: capital_print
print("I am Ana.")
Print("I am Matei.")
Print("Woof! I am Grivei.")
