"""First names that children in Romania often have: so that “Ana Maria” is seen to be two, and “Popescu Ana” one.

Without marks and in small letters. A name that isn't here loses nothing: the librarian sees the line and mends it.
"""

_NAMES = """
ada adela adelina adina adrian adriana agata agnes aida aisa albert alberto aleodor alesia alessia alex
alexandra alexandru alexia alin alina alisa amalia amelia ana anamaria anca andi andra andreas andreea andrei
angela anghel anisia anita anna anton antonia antonio ariadna ariana armando armin aron arpad attila aura
aurel aurelia aurora balint beata beatrice bence beniamin bianca bogdan boglarka briana brianna calin camelia
carina carla carmen casian catalin catalina cecilia cezar cezara ciprian clara claudia claudiu codrin
constantin corina cornel cornelia cosmin costel costin cristi cristian cristiana cristina csaba csilla dacian
dan dana daniel daniela daria darius david debora delia denis denisa diana dominic dora dorin dorina dragos
dumitru edi eduard elena elisa elisabeta eliza ema emanuel emanuela emese emilia emilian emma erik erika
esmeralda ester eszter eva evelin evelina fabian fabio fatima felicia felix filip flavia flavius florentina
florian florica florin florina gabi gabor gabriel gabriela george georgeta georgia georgiana gergo gheorghe
ghita gigi giulia grigore hanna helga horatiu horia hunor iacob ianis ianos ileana iliana ilie ilinca ilona
imre ina ioan ioana ion ionela ionut iosif irina iris isabela isabella istvan iulia iulian iuliana iulius
iustin ivan ivona izabela janos jasmina jozsef julia kata katalin kevin kinga klara krisztina lacramioara
larisa laszlo laura laurentiu lavinia lea leonard leontin lia liana lidia lili liliana lilla livia liviu
lorand lorena luca lucas lucia lucian ludovic luisa luiza luminita madalin madalina magdalena malina manuel
mara marc marcel marcela marcu maria marian mariana marin marina mariuca marius mark marta mate matei matyas
medeea melania melinda melisa mihaela mihai mihail mihnea mioara mircea mirela miriam miruna moise monica
nadia naomi narcis narcisa natalia natanael nechita nicola nicolae nicolas nicoleta nicusor noemi nora norbert
oana octavian olga olivia olivian orsolya otilia ovidiu pamela patricia patrick paul paula pavel peter petra
petre petrica petronela petru radu rafael raisa raluca ramona rares rebeca rebecca reka remus renata rianna
ricardo robert roberta roland roxana ruben rubin ruxandra sabin sabina salome samira samuel sanda sandor
sandra sara sarah sebastian selena serban sergiu silvia silviu simina simion simon simona sofia sonia sorana
sorin sorina stefan stefana stefania stela tamara tamas tania teodor teodora teofil theodor tiberiu tibor
timea timeea timotei toma traian tudor vadim valentin valentina valeria valeriu vanessa vasile vasilica
veronica victor victoria violeta viorel viorica vlad vladimir vladut yasmin yasmina zaharia zalan zoe zoltan
zsofia zsolt zsuzsanna
"""
FIRST_NAMES = frozenset(_NAMES.split())


def is_first_name(word: str) -> bool:
    """word: without marks, in small letters. One with a hyphen is a first name if a part of it is."""
    return any(part in FIRST_NAMES for part in word.split("-"))
