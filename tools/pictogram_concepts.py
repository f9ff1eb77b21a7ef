"""Curated concepts: English words (lemmas) to the pictogram that a designer would take. `name: words`; the first line that has a word wins.


Multi-word concepts use a space and are tried before single words.
"""

from __future__ import annotations

_TABLE = """
prop:boiler: boiler|gas boiler|furnace
prop:compressor: compressor|compression|piston|compressed air|pressure
prop:radiator: radiator|heating|central heating
prop:stove: stove
prop:thermometer: heat|hot
prop:soda-bottle: lemonade|soda|bottle|fizzy|fizz
prop:torpedo: torpedo
prop:tap: tap|faucet|tap water|out of your tap
prop:kitchen-knife: knife|knives|blunt|blade|edge
prop:certificate: bond|bonds|war bonds|certificate|dividend|patent|patent number
prop:water-drop: blue blood
prop:desktop-computer: cloud service|cloud storage|cloud computing|cloud provider|cloud bill
prop:map-folded: map|street map|city map|town map
prop:mechanic: mechanic|repairman|bicycle mechanic
prop:water-pump: water pump|hand pump|village pump|pump
prop:car: car journey|car trip|car ride|parking place|parking space|car park
prop:old-house: old house|draughty house|drafty house
control-knobs: change the channel|settings
prop:hotel: hotel|inn
prop:drawer: drawer|cupboard|wardrobe
prop:memory-card: memory card|card reader|hard disk|disk|disc|backup|usb|storage
prop:app-windows: 14 tools|your tools|apps|software tools
prop:dolphin: dolphin|porpoise
prop:ferry: ferry|ferries
prop:tomato-plant: tomato
prop:church: parish|church|priest|vicar
prop:wave: sea bed|sea floor|seabed|ocean floor
prop:train: cancelled train
prop:nurse: nurse|head nurse|nurses
prop:family: family|families|parents
prop:doctor: surgeon
prop:volcano: lava|magma
prop:moon: night|midnight|evening|tonight
prop:seedling: soil
prop:brain: memories|someone's head
prop:moon: until dark|after dark|nightfall|dusk
prop:sailing-boat: boat|sail|yacht|fishing boat
prop:container-ship: container|shipping container|steel box|container ship
prop:fire-extinguisher: extinguisher|fire extinguisher
fire: fire|flame|burn|burning|combustion|fuel burner
thermometer: temperature|degree|fever|thermostat|celsius|fahrenheit
snowflake: cold|freezing|freeze|frost|winter|snow|frozen|cooling|cool down|refrigeration|air conditioning|air conditioner
ice: ice|refrigerator|fridge|freezer
high-voltage: electricity|electric|electrical|power|energy|volt|voltage|watt|lightning|current|kilowatt
electric-plug: plug|socket|heat pump|charger|appliance|mains
battery: battery|charge
low-battery: drained|exhausted battery
wireless: router|wi-fi|wi fi
teapot: brew|teapot
chocolate-bar: chocolate
musical-keyboard: piano
performing-arts: actor|actress|theatre|theater
collision: explode|explodes|explosion
thought-balloon: dream|dreaming|imagination
shopping-bags: bag|paper bag
light-bulb: idea|insight|invention|innovation|bulb|lamp|light|brilliant|solution
clamp: clamp
wind-face: wind|breeze|air|blow|draught|draughty|draft|drafty|ventilation
droplet: water|liquid|drop|moisture|refrigerant|fluid|wet|leak|humidity
oil-drum: oil|petroleum|crude|barrel
fuel-pump: fuel|petrol|gasoline|diesel|gas station
factory: factory|industry|industrial|manufacture|manufacturing|plant|production|pollution|emission|smog
sun: sun|sunlight|solar|summer|sunny|daylight
cloud: cloud|cloudy|cloud computing
cloud-with-rain: rain|rainy|rainfall
cloud-with-lightning-and-rain: storm|thunderstorm
rainbow: rainbow
water-wave: wave|sea|ocean|tide|flood|river|flow|stream
potable-water: water pump|pump|well|plumbing|drinking water
shower: shower
bathtub: bath|bathroom
house: house|home|dwelling|indoor|roof|building|property|real estate
house-with-garden: household|suburb|garden house
houses: neighbourhood|neighborhood|village|community housing|street|broad street
office-building: office|company|business|corporate|enterprise|organization|organisation|firm|headquarters
cityscape: city|town|urban|downtown|metropolis
door: door|entrance|exit|gate|doorway
window: window|pane
couch-and-lamp: living room|sofa|couch|furniture|comfort|comfortable|cosy|cozy
bed: bed|bedroom|sleep
sleeping-face: sleeping|asleep
key: key|access|unlock
locked: private|privacy|lock|locked|secure|security|confidential|protected|password|encrypted|encryption
unlocked: open access|unlocked|public access
shield: protect|protection|defence|defense|safe|safety|guard|shield|immune|immunity|trust
speech-balloon: chat|message|conversation|talk|dialogue|comment|discuss|discussion|say|slack
left-speech-bubble: reply|answer|respond|response
speaking-head: speak|speech|voice|voiced|spoken
e-mail: email|mail|inbox|e-mail
envelope: letter|envelope|newsletter|post
ticket: ticket|voucher|coupon
admission-tickets: admission|event pass
brain: mind|brain|thinking|intelligence|knowledge|neuron
toolbox: tool|toolbox|toolkit|tools|kit|equipment
hammer-and-wrench: repair|fix|install|installation|maintenance|build|builder|settings|setup
wrench: wrench|plumber
gear: machine|gear|engine|mechanism|system|automatic|automation|automate|process|settings|configure|motor|technology
nut-and-bolt: component|part|bolt|hardware
robot: robot|artificial intelligence|ai|bot|agent|chatbot
laptop: computer|software|laptop|code|coding|programming|developer|engineer|engineering|github|website|web|online|app|application|digital
mobile-phone: phone|smartphone|mobile|cell phone|cellphone
desktop-computer: desktop|screen|monitor|display
keyboard: keyboard|typing|type
computer-mouse: click|cursor
globe-with-meridians: internet|global|worldwide|network|browser
globe-showing-europe-africa: world|earth|planet|europe|africa|international|climate
globe-showing-americas: america|continent
globe-showing-asia-australia: asia|australia
world-map: map|geography|atlas|marked every death on a map
compass: direction|navigate|navigation|compass|explore|exploration|strategy
round-pushpin: location|address|destination
pushpin: pinned|mark|marked|bookmark
link: connect|connection|link|integrate|integration|connects|chain
puzzle-piece: puzzle|plugin|extension|compatible
page-facing-up: page|document|report|paper|file|article|contract
clipboard: form|checklist|list|survey|questionnaire|clipboard|task|plan|todo
memo: note|write|writing|writes|draft text|notes|record
open-book: read|reading|book|story|chapter
books: library|study|studies|literature|research papers
graduation-cap: education|university|degree course|student|graduate|lesson
school: school|schools|primary school|high school
microscope: microscope|research|science|scientific|laboratory|lab|epidemiology|biology
test-tube: experiment|test|sample|chemical|chemistry
petri-dish: culture|bacterium
microbe: germ|microbe|bacteria|virus|infection|disease|cholera|epidemic|pandemic|pathogen|outbreak|contagion|illness
dna: dna|gene|genetic|genetics
syringe: vaccine|vaccination|injection|syringe
pill: pill|medicine|medication|drug|tablet|treatment|cure
stethoscope: doctor|doctors|physician|medical|diagnosis|clinic|health|healthcare|patient care
hospital: hospital|ward|emergency room
ambulance: ambulance|emergency
anatomical-heart: heartbeat|cardiac|blood pressure
bone: bone|skeleton
tooth: tooth|teeth|dentist|dental
eye: see|eye|vision|sight|watch|look|visible|view|seen|visibility
ear: hear|ear|listen|hearing
wilted-flower: death|mortality|wilt
skull-and-crossbones: poison|poisonous|lethal|toxin
headstone: grave|cemetery|died|burial
coffin: coffin|funeral
adhesive-bandage: wound|injury|pain|hurt
calendar: date|calendar|month|year|schedule|deadline|annual|september|january|october|november|december|february
spiral-calendar: meeting|meetings|appointment|event|week|agenda|day|weekly|monday|tuesday|wednesday|thursday|friday
alarm-clock: alarm|wake|urgent|early|wake up
hourglass-not-done: wait|waiting|time|delay|slow|stuck|hour|patience|patient|pending|lost time|late
stopwatch: minute|second|fast|quick|speed|rapid|quickly|instant|two minutes
mantelpiece-clock: history|past|century|old days|era|clock
timer-clock: timer|countdown
sunrise: morning|dawn|daybreak|sunrise|new day
crescent-moon: moon
star: star|rating|review|quality|best|favourite|favorite|premium
trophy: win|winner|award|victory|champion|success|achievement|achieve|prize
sports-medal: medal
bullseye: goal|target|aim|focus|objective|precise|accurate|exactly|accuracy|precision
rocket: launch|ship fast|startup|boost|start|release|takeoff|deploy|accelerate|shipped feature
package: shipped|delivery|deliver|package|parcel|product|box|shipping|shipment|order
delivery-truck: truck|logistics|freight|transport|lorry
chart-increasing: growth|grow|increase|rise|rising|profit|up|improve|improvement|growing|trend|sales|revenue|gain|more
chart-decreasing: decline|decrease|drop in|fall|falling|loss|shrink|recession|reduce|reduction|less
bar-chart: data|statistics|statistic|analytics|chart|metric|figures|dashboard|percent|analysis|performance
money-bag: money|cost|costs|price|expensive|budget|wealth|fund|funding|investment|invest|salary|income|savings|pay more|capital
money-with-wings: spend|spending|expense|debt|bill|bills|overspend
coin: coin|cheap|save money|penny|cent|free of charge
dollar-banknote: dollar|cash|usd
euro-banknote: euro
pound-banknote: sterling
credit-card: pay|payment|card|purchase|buy|checkout|subscription
bank: bank|finance|financial|loan|mortgage|interest rate
shopping-cart: shop|shopping|retail|cart|customer order|supermarket|grocery|groceries|market
receipt: invoice|receipt|tax|taxes
handshake: deal|agreement|partner|partnership|agree|cooperation|collaborate|collaboration|negotiate|customer|client
busts-in-silhouette: passenger|visitor|spectator|inhabitant|resident|citizen|commuter|subscriber|voter|team|people|group|users|community|staff|crowd|members|population|colleague|audience|employees|hundreds of people|society|everyone
bust-in-silhouette: user|person|individual|profile|account|somebody|someone|anyone
raising-hands: celebrate together|cheer|praise
party-popper: celebrate|celebration|party|congratulations
ring-buoy: help|support|rescue|assist|assistance|needs help|customer support
sos-button: crisis
warning: warning|danger|risk|risky|hazard|threat|problem|caution|alert|issue
stop-sign: stop|stuck|block|blocked|halt
no-entry: forbidden|ban|banned|prohibited
cross-mark: wrong|false|error|failure|fail|mistake|impossible|myth
check-mark-button: done|complete|completed|correct|true|verified|finished|approve|approved|yes|confirm|fact
red-question-mark: question|unknown|mystery|nobody knows|why|doubt|unsure|uncertain
magnifying-glass-tilted-left: search|find|discover|discovery|investigate|investigation|detail|inspect|look for|evidence|clue|proof
detective: detective|secret investigation
telescope: telescope|astronomy|future|forecast|predict
ringed-planet: space|universe|solar system
satellite: satellite|orbit
antenna-bars: signal|wifi|wireless|reception
loudspeaker: announce|announcement|marketing|advertise|advertising|campaign|broadcast|update|updates|news release
newspaper: news|press release|journalist|headline|media
bell: notification|reminder|notify|bell|ring
television: tv|television
camera: photo|camera|picture|photograph|photography
video-camera: video|film|recording|movie
clapper-board: cinema|movie set
musical-notes: music|song|melody
headphone: headphones|podcast|audio
microphone: singer|karaoke|interview
artist-palette: design|art|colour|color|creative|creativity|paint|palette|brand
paintbrush: brush|decorate
pencil: edit|sketch|draw|drawing|pencil
straight-ruler: measure|measurement|ruler|size|length|dimension
balance-scale: balance|law|legal|justice|compare|fair|fairness|weigh|regulation|equality
judge: court
classical-building: government|state|institution|museum|policy|parliament|politics|ministry
ballot-box-with-ballot: vote|election|voting|democracy
crown: king|queen|royal|leader|monarchy
military-helmet: army|soldier|military
crossed-swords: war|battle
bomb: bomb|explosion|explosive
dove: peace|freedom
seedling: plant|seed|sprout|grow food|nature|sustainable|sustainability|green|organic|ecology|environment
deciduous-tree: tree|forest|wood|woods|oak|maple|birch|beech|elm|street tree
evergreen-tree: pine|woodland
herb: leaf|leaves|herbs|vegetation
tulip: flower|spring|bloom
bouquet: flowers
sunflower: sunflower
globe-showing-americas: globe
recycling-symbol: recycle|recycling|reuse|circular|loop|cycle|renewable
wastebasket: trash|rubbish|garbage|delete|remove|bin|waste
fallen-leaf: autumn|fall season
mountain: mountain|hill|peak|summit
beach-with-umbrella: holiday|vacation
desert: desert|drought
volcano: volcano|eruption
tent: tent|camp
automobile: car|vehicle|drive|driving|automobile|driver
bus: bus|public transport
bicycle: bike|bicycle|cycling
train: train|rail|railway
airplane: plane|airplane|flight|fly|travel|aviation|airport
ship: ship|vessel|cargo
motorway: road|highway|traffic|motorway
bridge-at-night: bridge|gap
construction: construction|under construction|obstacle|barrier
brick: brick|wall|foundation
ladder: ladder|step up|climb|stairs
luggage: luggage|trip|journey|suitcase
bread: bread|bakery|baking|dough|loaf|flour
croissant: croissant|pastry
birthday-cake: cake|birthday|anniversary
cheese-wedge: cheese
egg: egg
red-apple: apple|fruit
banana: banana
carrot: carrot|vegetable|vegetables
potato: potato
green-salad: salad|healthy|diet|nutrition
pizza: pizza
hamburger: burger|fast food
cooking: cook|fry|frying|breakfast|recipe
cook: chef
fork-and-knife: eat|meal|dinner|lunch|restaurant|hungry|food|dining|kitchen|hunger
pot-of-food: soup|stew|pot
cooked-rice: rice
sheaf-of-rice: wheat|grain|crop|harvest|agriculture|cereal
tractor: farm|farmer|farming|field
hot-beverage: coffee|tea|coffee break|cup|espresso
wine-glass: wine
beer-mug: beer
glass-of-milk: milk
honey-pot: honey
honeybee: bee|pollinate|pollinator|bees
salt: salt
ear-of-corn: corn|maize
cow-face: cow|cattle
pig-face: pig
chicken: chicken|poultry
dog-face: dog|puppy|pet
cat-face: cat|kitten
horse-face: horse
bird: bird
fish: fish|fishing
whale: whale
elephant: elephant
lion: lion
bug: bug|insect|defect|debug
spider-web: web of
butterfly: butterfly|transformation|transform|change
baby: baby|infant|newborn
child: child|kid|children|kids
older-person: elderly|grandparent|old age|ageing|aging
footprints: walk|walking|footprint|steps taken|on foot|went
person-running: run|running|exercise|race|jogging
flexed-biceps: strong|strength|muscle|stronger|powerful|resilience
raised-hand: ask|volunteer|raise your hand
thinking-face: wonder|confused|puzzled
folded-hands: thank|thanks|thank you|gratitude|please|pray|believe|faith
clapping-hands: applause|bravo
thumbs-up: like|good|recommend|approval|easy
thumbs-down: bad|dislike|poor|worse
red-heart: love|heart|care|passion
sparkles: magic|sparkle|shine
glowing-star: bright
gem-stone: value|valuable|luxury|diamond|jewel|precious
wrapped-gift: gift|free|present|bonus|reward|surprise
fishing-pole: bait
magnet: magnet|attract|magnetic
atom-symbol: atom|nuclear|physics|atomic|molecule|particle
radioactive: radiation|radioactive
biohazard: toxic|contaminated|contamination|hazardous
level-slider: adjust|control|slider|tune
control-knobs: controls|customize|customise|options
infinity: infinite|forever|endless|unlimited
counterclockwise-arrows-button: repeat|again|restart|refresh|sync|starts again|reverse|rotate
chequered-flag: finish|finish line
file-folder: folder|archive|project|files
file-cabinet: records|filing|cabinet
inbox-tray: receive|input|download|collect
outbox-tray: upload|publish
printer: print|printer
scissors: cut|trim|scissors
scroll: ancient|scroll|manuscript|declaration|treaty
hourglass-done: expired|time is up
briefcase: work|job|career|professional|employment|manager|boss
label: tag|label|discount|offer|sale
game-die: chance|random|luck|gamble|probability
video-game: game|gaming|player
soccer-ball: football|soccer|sport|sports
t-shirt: shirt|clothes|clothing|fashion
running-shoe: shoe|shoes|sneaker
umbrella-with-rain-drops: umbrella|insurance|insured|coverage
broom: sweep|tidy|cleaning|cleanup
soap: soap|wash|hygiene|washing|sanitation
toilet: toilet|sewage|sewer
roll-of-paper: toilet paper
basket: basket
balloon: balloon|expand|inflate|expands|expansion
dashing-away: carbon dioxide|co2|greenhouse gas|gas|steam|vapor|vapour|evaporate|smoke|exhaust
fog: fog|mist|bad air|miasma
sponge: soak|absorb|soaks up|absorbs
"""


def _parse(table: str) -> dict[str, str]:
    concepts: dict[str, str] = {}
    for row in table.strip().splitlines():
        name, _, words = row.partition(": ")
        if name.endswith("-placeholder"):
            continue
        for word in words.strip().split("|"):
            concepts.setdefault(word, name)
    return concepts


CONCEPTS: dict[str, str] = _parse(_TABLE)
