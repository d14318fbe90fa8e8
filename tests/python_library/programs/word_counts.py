import string
from collections import Counter, defaultdict

text = """Capra cu trei iezi: capra, iezii și lupul.
Lupul vine, capra pleacă, iezii rămân."""
words = []
for word in text.lower().split():
    words.append(word.strip(string.punctuation))
counts = Counter(words)
for word, count in counts.most_common(3):
    print(word, "*" * count)
by_length: defaultdict[int, list[str]] = defaultdict(list)
for word in sorted(set(words)):
    by_length[len(word)].append(word)
for length in sorted(by_length):
    print(length, ", ".join(by_length[length]))
