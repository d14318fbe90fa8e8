WORD = "broască"

found = []
lives = 6
while lives > 0:
    shown = ""
    for letter in WORD:
        if letter in found:
            shown += letter + " "
        else:
            shown += "_ "
    print(shown)
    if "_" not in shown:
        break
    guess = input("O literă: ").lower().strip()
    if len(guess) != 1:
        print("O singură literă, te rog.")
    elif guess in found:
        print("Pe aceasta ai mai spus-o.")
    elif guess in WORD:
        found.append(guess)
        print("Da!")
    else:
        lives -= 1
        print("Nu. Mai ai", lives, "vieți.")
if lives > 0:
    print("Ai câștigat!")
else:
    print("Ai pierdut. Cuvântul era", WORD.upper())
