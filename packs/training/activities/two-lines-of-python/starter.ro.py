print("Bun venit la bibliotecă!")
