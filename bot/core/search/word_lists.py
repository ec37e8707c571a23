"""Words that say little about what is looked for, and ordinary words of any trade.

In the languages of the catalogue.
"""

from __future__ import annotations

SILENT = """
a an the this that these those there here it its he she they them their theirs we us our ours you
your yours i me my mine him his her hers who whom whose which what when where why how and or but nor
if then than so as of at by for from in into on onto off out over under up down to toward towards
with within without about above across after against along among around before behind below beside
between beyond during except like near per since through throughout till until upon via is am are
was were be been being do does did doing done have has had having can could may might must shall
should will would ought not no yes ok okay any some all both each every either neither other another
such same own only just also too very more most much many few less least lot lots bit one ones
someone anyone somebody anybody everyone everybody something anything everything nothing ever never
always again still yet already now today tomorrow yesterday currently recently soon please pls plz
plse kindly thanks thank thx ty tnx cheers hi hello hey dear sir madam sirs team folks guys regards
greetings good morning afternoon evening sorry excuse welcome urgent urgently asap quick quickly
question questions ask asking asked wonder wondering tell show give gives giving send sending sent
share forward get gets getting got find finding found look looking looks searching seek seeking need
needs needed needing want wants wanted wanting require required likes would'd love hope help helps
helping helpful know knows knowing think see seen say says said read reading use uses used using
useful try trying let lets make makes making take takes taking come comes go goes going went put
keep bring download downloading downloads latest newest last recent current new updated update
edition official english french spanish russian arabic portuguese chinese available exist exists
existing there's i'm im i'd id i've ive we're what's whats where's wheres don't dont can't cant
cannot doesn't isn't aren't anymore maybe perhaps actually really simply basically well thing things
stuff kind sort type types topic topics subject subjects regarding concerning related relating
relevant respect info information informations details detail overview introduction intro explain
explains explained explanation describe describes described description mean means meant boss
colleague colleagues friend somewhere somehow anyhow whether because therefore however although
though while once whenever wherever etc eg ie vs versus according cover covers covering covered deal
deals dealing address addresses addressing concern bot lol omg btw fyi haha hmm uh um yo mate bro
guy buddy pal man wanna gonna gotta idk tbh imho thnx thanx thankyou u ur r anyways hopefully attn
cc re fwd faq newbie noob un une le la les des du de d l au aux en et ou où à ce cet cette ces ça
cela ceci il elle ils elles nous vous je tu te se moi toi lui leur leurs mon ma mes ton ta tes son
sa ses notre nos votre vos qui que quoi quel quelle quels quelles lequel laquelle quand comment
pourquoi combien est sont était être suis es êtes sommes ai avez avons ont avoir fait faire fais
font peut peux peuvent pouvez pourriez pourrais pouvoir dois doit faut veux veut voulez voudrais
vouloir cherche cherchons chercher recherche trouver trouve trouvez besoin aide aider svp stp s'il
plaît plait merci bonjour bonsoir salut cordialement madame monsieur donnez donner donne envoyez
envoyer envoie envoyez-moi télécharger téléchargement sur sous dans par pour avec sans entre vers
chez comme mais donc ni car si ne pas plus moins très aussi bien tout tous toute toutes autre autres
même y sujet propos concernant relatif relatifs relative relatives dernière dernier français anglais
langue existe existe-t-il quelqu'un quelque chose savoir connaître lors afin el los las lo una unos
unas del al e o ante con contra desde hacia hasta para por según sin sobre tras qué quien quién cual
cuál cuales cuáles cuando cuándo donde dónde como cómo cuanto cuánto cuánta porque era ser soy eres
somos está están estoy estar hay ha han haber tengo tiene tienen tener quiero quiere quisiera querer
necesito necesita necesitamos necesitar busco buscar buscando encontrar puedo puede pueden podría
poder debo debe hacer hago hace favor gracias hola buenos buenas días tardes saludos mándame enviar
envíe enviarme descargar información acerca respecto tema mi mis tus su sus nuestro nuestra este
esta estos estas ese esa eso esto aquel más menos muy también todo todos toda todas otro otra otros
otras mismo sí ya última último versión español inglés idioma alguien algo saber os uma uns umas da
dos das na nas ao aos às pelo pela pelos pelas num numa em com sem sob até quem qual quais quando
onde quanto é são estão estou sou há ter tenho tem têm quero quer queria preciso precisa precisamos
procuro procurar procurando posso pode podem poderia deve fazer faz obrigado obrigada olá bom boa
dia tarde envie baixar informação informações respeito meu minha seu sua nosso nossa isto esse essa
isso muito também outro outra mesmo não sim já versão português inglês língua alguém lhe eu você
vocês nós ele ela eles elas и в во на с со к ко у о об от до из за по под над при про для без через
между перед после а но или же бы ли не ни да нет что чтобы как какой какая какое какие каких кто где
когда куда откуда почему зачем сколько чей это этот эта эти этого этой то тот та те тех так там тут
здесь он она оно они его её их мы нас нам вы вас вам ваш я мне меня мой моя мои ты есть был была
было были быть будет можно нужно нужен нужна нужны надо могу может можете хочу хотел хотела хотелось
ищу искать найти нашли найдите пожалуйста плиз спасибо здравствуйте привет добрый день дайте дай
пришлите отправьте скачать информация информацию информации подробнее расскажите скажите подскажите
покажи покажите тема теме вопрос вопросу насчет последняя последний версия новый новая русский
английский язык все всё весь вся всех также тоже ещё уже если чем ее свой своя который которая
которые которых في من على الى إلى عن مع بين بعد قبل عند حول هل ما ماذا كيف متى أين لماذا كم أي هذا
هذه ذلك تلك هو هي هم نحن أنا انا أنت و أو ثم لا نعم لم لن قد كان كانت يكون ان أن التي الذي الذين كل
بعض غير أيضا جدا أريد اريد نريد أحتاج احتاج ابحث أبحث يمكن يمكنني هناك لدي عندي أرسل ارسل لو سمحت
فضلك رجاء شكرا مرحبا السلام عليكم تحميل رابط ملف موقع معلومات موضوع بخصوص بشأن نسخة آخر أحدث الأحدث
العربية عربي لي لنا
"""

CHINESE_SILENT = """
请问 请给我 请发给我 请发 请 谢谢 你好 您好 我想要 我想知道 我想找 我想 我要 我需要
需要 想要 寻找 查找 找到 我们 我 你 您 在哪里 在哪 哪里 哪些 哪个 有没有 有什么
有哪些 是什么 什么是 什么 怎么样 怎么 怎样 如何 为什么 多少 多长 可以 能否 能不能
是否 关于 有关 相关 的 了 吗 呢 吧 啊 与 和 及 或 在 对 把 给 为 中的 之间
之 一个 一份 一下 这个 那个 这 那 下载 链接 文件 资料 信息 最新 最新版 版本
中文版 中文 英文 介绍 说明
"""

CARRIERS = """
link links url website site webpage page pages pdf doc docx word file files ppt copy copies attach
attached attachment version versions search language lien liens fichier archivo enlace arquivo
ficheiro файл сайт ссылка ссылку ссылки
"""

KINDS = """
guide guides guideline guidelines guidance handbook handbooks manual manuals compendium compendia
compendiums study studies report reports framework frameworks brochure brochures leaflet booklet
document documents documentation publication publications instrument instruments tool tools toolkit
material materials paper papers standard standards survey surveys template templates note notes wco
wto directives lignes directrices orientations orientation manuel manuels recueil recueils étude
études rapport rapports cadre outil outils norme normes enquête pratique pratiques practical
practice practices best joint guía guias directriz manuales compendio compendios estudio estudios
informe informes marco folleto documento documentos publicación publicaciones herramienta
herramientas norma normas orientación orientaciones encuesta lineamientos práctica prácticas guia
diretrizes diretriz estudo estudos relatório relatórios quadro folheto ferramenta ferramentas
orientação orientações pesquisa inquérito manuais compêndio prático prática publicação руководство
руководства руководству руководящие принципы рекомендации рекомендаций рекомендация справочник
справочника пособие сборник сборника исследование исследования отчёт отчет доклад доклада обзор
брошюра брошюру документ документы документа публикация инструмент инструменты стандарт стандарты
методичка практическое практические обследование рамки концепция دليل الدليل المبادئ التوجيهية
توجيهية توجيهي ارشادات إرشادات إرشادي إرشادية خلاصة مجموعة دراسة تقرير إطار اطار كتيب وثيقة وثائق
أداة أدوات معايير معيار نشرة مسح استقصاء منشور
指南 手册 指引 汇编 研究 报告 框架 宣传册 工具 标准 导则 纲要 指导 调查 实务
"""


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
