"""Ordinary words: of any trade, and of other things altogether.

Knows everyday language; refuses to know the catalogue. None of these is ever taken for a typing
mistake: who writes "stock" does not mean "shock".

- `COMMON`: words of any trade. They count less than the words of this one.
- `EVERYDAY`: words for other things. They count in full.
"""

from __future__ import annotations

COMMON = """
time times people person year years day days month week way ways work works working number numbers
order part place case cases point world country countries state states government national
international regional local global public private big small large high low long short first second
next early different important main general common whole full possible better right level levels
area areas group groups issue issues problem problems idea example examples result results system
systems process processes procedure procedures method methods approach approaches measure measures
measuring manage managing management manager organise organize organisation organization
administration administrations agency agencies authority authorities office officer officers
officials staff develop developing development implement implementing implementation improve
improving improvement increase reduce reducing support provide create build set start run change
changes check checks checking control controls apply applying application plan plans planning
program programme programmes project projects policy policies rule rules law laws legal regulation
regulations requirement requirements service services company companies business businesses trade
trading trader traders goods product products item items money cost costs pay paid price market data
able accept accepted access achieve action actions active activities activity actual add added
advantage advantages advice affect afraid aim allow allowed allowing allows almost alone amount
annual answer answers appear appears approve approved arrange arrive arrived arrives arriving aspect
aspects assess assessment assist assume attempt attention avoid avoiding aware background bad
balance basic basis become becomes begin beginning behalf believe benefit benefits bigger biggest
bringing brings brought building builds built busy buy calculate call called calls care careful
carried carries carry carrying cause caused causes central certain chance choice choose chosen clear
clearly close closed combine combined coming commit compare compared comparing comparison complete
completely complex complicated concept concerned condition conditions conduct confirm connect
connected consider considered consist constant contact contain contains content continue convince
cope correct correctly count couple created creates creating critical daily decide decided decision
decisions decrease deep deeply define definitely degree demand depend depends deserve despite
determine determined difference differences differ difficult difficulty direct directly disagree
discover discuss discussed discussion discussions distinct divide double doubt draft draw drawing
drawn drop due easier easily easy effect effective effectively efficient efficiently effort efforts
else emphasis enable encourage encouraging end ended ends engage enough ensure ensuring enter
entering enters entire entirely equal equally especially essential establish established estimate
even event events eventually evidence exact exactly examine expect expected expensive experience
experiences experienced expert experts explore express extend extended extent external extra
extremely face faced faces facing fact factor factors facts fail failed fails fair fairly fall falls
false familiar famous far fast faster fear feature features fee feel fewer field fields fill final
finally finish finished fit fix fixed flow focus follow followed following follows forced foreign
forget form formal former forms frequent frequently fully function functional functions fundamental
further future gain gained generally goal goals gradually great greater greatest ground grow growing
growth guess half handle handled handles handling happen happened happening happens hard hardly
harder head hear heard heavy held higher highest hire hold holding holds host hour hours huge ideal
identify ignore immediately impact importance impossible impression improved improvements inform
include included includes including increased increasing independent indicate individual influence
initial initially initiative inside instead institution institutions intend intended intention
interest interested interesting internal introduce introduced introducing invest involve involved
involves involving join joined judge justify keeping kept key kick knew knowledge lack larger
largest lasting late later launch launched lead leader leaders leading leads learn learned learning
leave leaves leaving left legislation length lessons limit limited line lines list listed listen
listening lists live locate location longer lose losing loss lower mainly maintain maintained major
majority manner map mark match matter matters maximum meet meeting meetings member members mention
mentioned mere met middle mind minimum minister minor minute minutes miss missing mistake mistakes
mode model modern moment months motivate move moved movement moves moving multiple mutual name named
names narrow nation natural naturally nature nearly necessary needless negative newcomer nice nobody
normal normally noted notice nowadays obtain obtained obvious obviously occur offer offered offering
offers often open opened opening openly operate operation operations opinion opinions opportunity
opposite option options orders ordinary organisations organised organising organized organizing
origin original otherwise outcome outcomes outside overall owned parties partner partners parts
party pass passed passes passing past path pattern paying pays percent perfect perform period
permanent permit persons perspective phase pick picture piece pieces planned play pointed points
position positive potential powerful prefer preferred prepare prepared preparing presence present
presented president pressure presumably prevent preventing previous previously principle principles
prior priority privately probably proceed produce produced promise promote promoting proper properly
propose proposed protect protecting prove proved proven provided provides providing pull purpose
purposes push quality quarter quiet quite raise raised raises range rank rapid rapidly rare rarely
rate rather ratio reach reached reaching react ready real realise reality reason reasonable reasons
receive received receives receiving recognise recognised recognize recommend recommended record
reduced reduces refer reference reflect refuse regard region regions regular regularly relate
relation relations relationship relationships relatively reliable rely remain remaining remains
remember remind remove removed removing repeat replace replaced reply represent representative
request requested requests resolve respond response responsibility responsible rest restrict return
returned returns reveal review rid rise rising role roles roughly round running runs safe safely
satisfy save saves saving saying scale schedule scheme scope seat section sector sectors secure seem
seems select sell selling sense senior sentence separate separately series serious seriously serve
served serves serving session setting settle several severe shape shared shares sharing shift
shortly shorter shown shows side sides sign significant similar similarly simple simpler single
situation situations skills slight slightly slow slower slowly smaller smooth smoothly social
solution solutions solve solved solving sometimes sooner sound source sources special specific
specifically speed spend spending spent split spread stage stages stand standing stands started
starting starts statement status stay stayed staying stays step steps stop stopped stopping stops
store story straight strange strategic strategy stronger structure struggle style succeed success
successful suddenly suffer sufficient suggest suggested suggests suit suitable supply supported
supporting suppose sure surely surprise surprised switch taken talk talking talks target task tasks
teach teaching telling tend term terms text third thirds thought thoughts threat throw thus title
together told top total totally touch tough track tradition traditional transfer treat treated
treatment trend trends tried tries trouble true truly trust truth turn turned turning turns twice
typical typically ultimate ultimately unable uncertain understand understanding understood unit
units unless unlike unusual urge usual usually value values variety various vast view views visit
visited visiting visits visitor vital volume voluntary wait waited waiting waits wake walk warn
waste watch weak weeks weight wide widely win wish woman won worked worker workers worried worry
worse worst worth write writes writing written wrong wrote yearly yield young zero aims alternative
alternatives anyway apart appropriate arise asset attract authorised authorized capable capacity
challenge challenges characteristic classify clarify collect collected collecting collection
communicate communication community competent consequence consequences consistent contribute
contribution convert coordinate core crucial debate delay design designed desk detect differently
diverse duties elements eliminate enforce enforcement enhance equip equipment exceed exchange
exchanged exchanging execute expand facilitate facilities facility firms firm flexible formality
formalities full-time fund funding gap gaps handy illegal incoming inspector instruct instruction
instructions integrate integrated interact interaction leadership less-developed linked load
mandatory maturity mechanism mechanisms ministry ministries mission modernise modernize monitor
monitoring mutually neighbour neighbours neighbor neighbors neighbouring neighboring objective
objectives obligation obligations occasion outgoing outline outputs owner owners participate
participation paperwork peer peers performance personnel pilot pilots portion pre preparation
principal proceedings profile promotion provision publicly publish published publishing qualified
raising readiness recognition recommendation recommendations regime regimes regulate regulated
regulator regulators reporting resource resources respective restore reuse rights routine routinely
sample scenario simplify simplified speedy spot stakeholder stakeholders standardise standardize
streamline submit submitted submission substantial suspect suspend sustainable system-wide talent
technical technique techniques technology territory tool-kit train trained training transform
transition transparent transport treaty trial unified uniform upcoming upgrade user users verify
verification vision waive workflow workshop workshops temps jour jours ans année années mois monde
état nationale internationaux internationale gouvernement système systèmes processus procédure
procédures méthode mesure mesures gestion gérer autorité autorités agence agences agent agents mise
œuvre développement améliorer réduire entreprise entreprises commerce marchandise marchandises
projet politique règle règles loi lois premier grand petit nouveau tiempo día año años mundo país
países nacional internacional internacionales gobierno servicio servicios sistema sistemas proceso
procesos procedimiento procedimientos gestión administración administraciones autoridad autoridades
desarrollo mejorar empresa empresas comercio mercancía mercancías proyecto programa política regla
reglas ley leyes nuevo grande tempo ano anos mês nacionais internacionais governo serviço serviços
processo processos procedimento procedimentos gestão administração administrações autoridade
desenvolvimento melhorar comércio mercadoria mercadorias projeto regra regras lei leis novo время
год годы дней месяц мир страна страны стран государство государственный национальный национальные
международный международные международного система системы процесс процедура процедуры управление
управления орган органы органов служба администрация развитие внедрение компания компании бизнес
торговля торговли товар товары товаров проект программа правило правила закон وقت يوم سنة شهر عالم
دولة دول بلد وطني وطنية دولي دولية حكومة خدمة نظام عملية إجراء اجراءات إجراءات إدارة ادارة سلطة
سلطات هيئة تطوير تنفيذ شركة شركات تجارة تجاري بضائع سلع مشروع برنامج سياسة قانون قواعد
"""

EVERYDAY = """
account accounts actor adult air-conditioner album alcohol animal animals apartment apple apples arm
army art artist baby bag bags ball band bank banks bar baseball basketball bath bathroom beach bean
bed bedroom beef beer bike bikes bill bills bird birds birth birthday black blood blue boat boats
body bone book books boots bottle bowl box boy boys bread breakfast breast bridge brother brothers
brown budget burger bus buses butter cake camera camp cancer candy card cards carpet cars cartoon
cash cat cats chair cheap cheese chef chess chicken child children chocolate christmas church cinema
city class classes clothes clothing cloud clouds club coach coat coffee cold college colour computer
concert cook cookie cooking corn cost-free couch cough court cow cream cricket crypto cup cure curry
customer cute dance dark date dates daughter dead dentist desert dessert diabetes diet dinner dish
doctor doctors dog dogs doll door dream dress drink drinks drive driver drug drum earth earthquake
eat egg eggs electricity elephant email engine entertainment estate euro exam exams exercise eye
eyes factory family farm farmer fashion father fever film films finger fire fish fishing fitness
flat flight flights floor flower flowers food foods foot football forecast forest fridge fruit
fruits fun funny furniture game games gaming garden garlic gas gift gifts girl girlfriend girls
glass god gold golf grammar grass green guitar gun gym hair haircut hand happy hat heart heat height
hill history hobby holiday holidays home hospital hot hotel hotels house houses housing human
husband ice insurance invoice iphone jacket jacuzzi jeans job jobs joke juice jump kid kids king
kiss kitchen knife lake lamp laptop laundry lawyer leather leg lesson letter library life light lion
lips lipstick loan loans lottery lover lunch lyrics machine magic mail make-up marriage mathematics
math meal meals meat medicine men metal milk mirror moon mortgage mother motorbike mountain mouth
movie movies museum music musician nail name-day neck nest net newspaper night nose novel nurse
ocean oil onion orange oven painter painting pants parent parents park parking pasta patient pension
pet pets phone phones photo photos phrase piano pig pink pizza plane planet plant plants plastic
plate player players poem poet poetry police politics pool poor potato printer prison pub purple
queen quiz rabbit radio rain recipe recipes red religion rent restaurant restaurants rice rich ring
river road robot rock roof room rooms rose rugby salad salary salt sand sandwich school schools
science score screen sea season seats sex sheep shirt shirts shoe shoes shop shopping shops shower
sick silk silver sister skiing skin sky sleep smart smile smoke snake snow soap soccer sofa software
soil soldier song songs soup space spider sport sports spring squad star stars station steak stock
stocks stomach stone storm street student students sugar summer sun swim swimming table tall tattoo
taxi tea teacher teachers television tennis tent theatre ticket tickets tiger tire tired toilet
tomato tongue tooth tour tourism tourist town toy toys tree trees trip truck trucks tv uncle
university vacation van vegan vegetable vegetables video videos vietnam village violin visa visas
vocabulary voice wall wallet war warm wash water weather wedding weekend wheel whisky white wife
wifi wind wine winner winter wood wool yoga zoo actress airport alarm ankle apple-pie ballet banana
bitcoin blog boyfriend brain bride calendar campus candle candidate carrot castle celebrity champion
charger chart chatbot chicken-soup cigar clinic clock code coding coin comedy comic cooker crime
cruise culture dating death debit democracy dinosaur diploma discount disease divorce donkey dragon
drama duck elections election emoji employee employer energy essay exit facebook fan fantasy
festival finance flag fly folder fuel funeral galaxy gallery gene ghost goal-keeper google grade
graph guest habit hammer hero horse horoscope humor humour hunger idol illness immigrant immigration
income inch instagram internet invention island-hopping jail jazz jewel journalist keyboard kingdom
lab landlord leaf league lecture lemon linkedin literature liver logo lung mall marathon mask mass
match-day mayor medal memory menu mile mobile mosque mouse muscle netflix neighbour-watch noodle
nuclear olympics opera orchestra password passport pen pencil pepper photographer physics pillow
pocket podcast poison pope pork pregnancy prince princess profit prize protein psychology pump
python quote race rainbow refrigerator remix resort resume revenue-share ride roadmap romance rumour
running-shoes sauce scholarship sculpture secret selfie senator shampoo shark shark-tank shoulder
signature singer skate skill slogan snack soda solar soul spa spaghetti spice spotify stadium stamp
stress-relief subway surgery sweater symptom symptoms syndrome tablet tale taste therapy thunder
tiktok tomb tower tractor translator translate translation treasure twitter umbrella universe
vaccine vampire vegetarian vehicle vitamin volcano volleyball vote voter wage wand whale whatsapp
widow wizard wolf workout youtube zodiac
"""
