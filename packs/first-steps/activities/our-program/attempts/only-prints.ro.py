# raises: without_the_stage
print("Bună! Mă joc cu tine.")
print("Miau!")
