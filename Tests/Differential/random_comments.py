"""Comments and spaces at random between the words of a schema."""

import re

# A comment, a string, a word or number, a run of spaces, or a symbol.
PARTS = re.compile(r"//[^\n]*\n?|/\*.*?\*/|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[\w.]+(?:(?<=[\d.]e)[+-]\d+)?|\s+|.", re.DOTALL)
COMMENTS = [
    "// line {0}\n", "//\n", "/// three {0}\n", "// one {0}\n// two\n", "// spaces {0}  \n\n", "/* block {0} */",
    "/* block {0}\n * and\n   more */", "/**/", "/***/", "/*x{0}*//*y*/", "/**/ // behind {0}\n"]
AROUND = ["", " ", "\n", "\n\n", "  \n\t", "\r\n"]


def gap(random):
    """What may stand between two words, other than a single space."""
    if random.random() < 0.4:
        return random.choice(["\n", "\n\n", "\t", "\r\n", " \n \n"])
    comment = random.choice(COMMENTS).format(random.randrange(99))
    return random.choice(AROUND) + comment + random.choice(AROUND)


def sprinkled(random, text):
    """The text with more comments and breaks: before its first word, behind its last and between others,
    in some schemas between nearly all of them."""
    density = random.choice([0.02, 0.1, 0.5])
    result = []
    if random.random() < 0.5:
        result.append(random.choice(COMMENTS + ["/* before */ ", "/**/ "]).format(random.randrange(99)))
    for part in PARTS.findall(text):
        result.append(part)
        # Within a line comment nothing may be put before its break.
        if not part.startswith("//") and random.random() < density:
            result.append(" " + gap(random))
    if random.random() < 0.3:
        result.append(gap(random))
    return "".join(result)
