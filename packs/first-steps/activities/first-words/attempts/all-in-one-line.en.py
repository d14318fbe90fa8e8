# raises: one_line
print("I am Ana. I am Matei. I am Grivei.")
