"""The commonest words of each language, folded.

Written by `python -m tests.bench.common_words`, from wordfreq 3.1.1 (Robyn Speer,
https://github.com/rspeer/wordfreq). Its data, and so this table, are under the
Creative Commons Attribution-ShareAlike 4.0 licence.
"""

COMMONEST = {
    "en": """
a about actually after again against all already also always am american an and another any anything
are around as at away back bad based be because been before being believe best better between big
both business but by call called came can care case change city come company could country day days
did different do does doing done down during each end enough even ever every everything family far
feel few find first for found four free from full game get getting give go god going good got
government great group had hard has have having he head help her here hes high him his home house
how however i if in including into is it its job just keep know last later left less let life like
line little live long look looking lot love made make making man many may me mean men might money
more most mr much music must my name national need never new next night no not nothing now number of
off old on once one only open or order other our out over own part party people person place play
please point power public put read real really right run s said same say says school season second
see seen service set she shit should show side since small so some someone something start state
states still stop such support sure system take team tell than that thats the their them then there
theres these they thing things think this those though thought three through time times to today
told too took top try two under until up us use used very want was water way we week well went were
what when where which while white who why will with without women work world would year years yes
yet you your
""",
    "fr": """
a ai ailleurs aime ainsi aller alors annee annees ans apres as assez au aucun aurait aussi autant
autre autres aux avais avait avant avec avez avoir avons beaucoup besoin bien bon bonne c ca car cas
ce cela celle celui certains ces cet cette ceux chaque chez chose choses ci comme comment compte
contre cote coup cours d dans de deja demande depuis dernier des deux devant dire dis dit doit donc
dont droit du eau effet egalement elle elles en encore enfants enfin ensemble entre equipe es est et
etaient etait etat ete etre eu eux face faire fais fait famille faut femme femmes fille fin fois
font francais france fut general genre gens gouvernement grand grande gros groupe histoire homme
hommes ici il ils j jamais je jean jeu jour jours juste l la le les leur leurs lieu loi lors lui m
ma maintenant mais maison mal me meme merci mere mes mettre mieux moi moins mois moment mon monde
mort n ne ni nom nombre non nos notre nous nouveau nouvelle on ont ou oui par parce paris parle
parler part parti partie partir pas passe passer pays pendant pense pere personne personnes petit
petite peu peut peuvent peux place plus plusieurs point politique porte pour pourquoi pouvoir
premier premiere prendre pres pris prix pu puis qu quand que quel quelque quelques question qui quoi
raison rapport reste rien s sa saint sais sans savoir se selon sens sera serait ses seul seulement
si site societe soir soit son sont sous souvent suis suite sur surtout t ta tant te temps tes tete
toi ton toujours tous tout toute toutes travail tres trois trop trouve trouver tu un une va vais
vers veut veux vie ville voir vois vos votre vous vrai vraiment vu y
""",
    "es": """
a acuerdo ademas agua ahi ahora al algo alguien algun alguna algunas algunos amigos amor ano anos
ante antes aqui asi aun aunque bajo bien buen buena bueno buenos cada cambio casa casi caso centro
ciudad claro como con contra cosa cosas creo cual cualquier cuando cuenta d da dar de debe decir del
dentro derecho desde despues dia dias dice dicho dijo dinero dios donde dos durante e ejemplo el
ella ellos embargo en entonces entre equipo era eres es esa ese eso esos espana esta estaba estado
estados estamos estan estar estas este esto estos estoy falta familia favor fin final forma fue
fuera fueron general gente gobierno gracias gran grandes grupo guerra gusta ha haber habia hablar
hace hacer hacia haciendo han hasta hay he hecho historia hizo hombre hombres hora horas hoy idea
igual importante informacion ir la lado las le les ley lo los luego lugar madre mal manana manera
mas mayor me medio mejor menos meses mexico mi mientras mierda millones mis misma mismo momento
muchas mucho muchos muerte mujer mujeres mundo muy nacional nada nadie ni no noche nombre nos
nosotros nuestra nuestro nuestros nueva nuevo numero nunca o otra otras otro otros pais para parece
parte partido pasa pasado pero persona personas poco podemos poder podria politica por porque
presidente primer primera problema problemas pueblo puede pueden puedes puedo pues punto que quien
quiere quiero realidad saber san se sea segun semana senor ser sera si sido siempre siendo sin sino
sistema sobre social solo son soy su sus tal tambien tan tanto tarde te tenemos tener tengo tenia
the ti tiempo tiene tienen tienes tipo toda todas todo todos trabajo tras traves tres tu tus un una
uno unos va vamos van veces ver verdad vez vida voy y ya yo
""",
    "pt": """
a acho acordo agora agua ai ainda alem algo alguem alguma algumas alguns amigos amor and ano anos
antes ao aos apenas apos aqui area as assim ate atraves bem boa bom brasil brasileiro cada cara casa
caso centro cidade coisa coisas com comigo como conta contra d da dar das de deixar dela dele dentro
depois desde deus deve dia dias dinheiro direito disse disso diz dizer do dois dos duas durante e
ela elas ele eles em embora enquanto entao entre era escola essa essas esse esses esta estado
estamos estao estar estava este estou eu falar familia faz fazendo fazer fez fica ficar filho filme
fim final foi for fora foram forma foto frente gente governo grande grupo guerra ha havia historia
hoje homem hora horas i importante in ir isso ja janeiro jogo la lado lei local lugar mae maior mais
mas me meio melhor menos mesma mesmo meu meus mil mim minha momento morte muitas muito muitos mulher
mundo musica na nacional nada nao nas nem ninguem no noite nome nos nossa nosso nova novo num numa
numero nunca o of onde os ou outra outras outro outros pai pais para parece parte partir paulo pela
pelo pelos pessoa pessoas pode podem poder pois por porque pouco pra precisa preciso presidente
primeira primeiro problema projeto publico qual qualquer quando quanto quase que quem quer queria
quero regiao rio sabe saber sair sao se segunda segundo sei seja sem semana sempre sendo ser sera
seria seu seus sido sim sistema site so sobre sou sua suas sul tambem tanto tao tarde te tem temos
tempo tenho ter teve the tinha tipo to toda todas todo todos trabalho tres tu tudo um uma vai vamos
vao vem ver verdade vez vezes vida video voce voces volta vou
""",
    "ru": """
i no the а апреля б без более больше большои будет буду будут бы был была были было быть в вам вас
ведь весь власти вместе во воины вообще вопрос вот времени время все всегда всего всем всех всю
второи вы г где говорит год года году годы города группы да даже два две двух дела делать дело день
деньги детеи для дня до должен должна должны дом дома друг другие других другои думаю е его ее еи
ему если есть еще же жизни жизнь за затем здесь значит знаю и игры из или им имеет именно истории их
к каждыи кажется как какие какои когда кого конечно которая которого которое которои которые которыи
которых кроме кто куда лет ли либо лишь лучше людеи люди м между меня место мир мира мне много могу
могут может можно мои москве моя мы н на над надо назад наити нам например нас начала не него нее
неи нельзя несколько нет ни нибудь никогда никто ним них ничего но новости новые новыи ну нужно о об
области образом один одна однако одно одного однои около он она они оно от очень п первыи перед по
под пока получил после потом потому почему почти поэтому правда при про просто против работу работы
раз россии россиискои россия рф с сам своего своеи свои своих свою связи сделать себе себя сегодня
сеичас сказал сказать сколько слова случае см снова со собои совсем спасибо сразу среди ссср стал
стали стоит стороны страны сша т так такая также такие таким такое такои там те тебе тебя тем теперь
тех то тогда того тоже только том тот три тут ты у уже украины х хорошо хотя хочу части часть чего
человек человека чем через числе что чтобы эта эти этим этих это этого этои этом этот эту я является
""",
    "ar": """
ابن ابو ابي اتحاد اثناء اجل احد احمد اخر اخري اذا ارض استخدام اصبح اضافه اطفال افضل اكبر اكثر ال الا
الان التي الذي الف الله الي اليه ام اما امام امر امريكيه ان انا انت انسان انه انها او اول اولي اي
ايران ايضا ب بان بانه بدا بدات بدون برنامج بسبب بشكل بعد بعض بك بكل بل بلاد بما بن به بها بواسطه بي
بين بينما تحت تقول تقوم تكون تلك تم ثاني ثانيه ثلاثه ثم جدا جديد جديده جميع جيش حال حاله حتي حرب
حكومه حول حياه حيث حين خارج خاص خاصه خلال داخل دايما دول دولار دوله دوليه دون دين ذات ذلك ذين رجال
رجل رييس سعوديه سلام سنه سنوات سوريا سوف شخص شرطه شركه شعب شهر شيء شيخ صلي صور صوره ضد ضمن طريق عالم
عالميه عام عاما عامه عبد عبر عدد عدم عده عديد عراق عرب عربي عربيه عشر علي عليك علينا عليه عليها
عليهم عمر عمل عمليه عن عند عندما عنه غير فان فقد فقط فوق في فيديو فيلم فيما فيه فيها قال قام قانون
قبل قد كان كانت كانوا كبير كبيره كتاب كتب كثير كثيرا كذلك كل كم كما كنت كيف ل لا لان لدي لذلك لقد لك
لكل لكم لكن لم لما لماذا لن لنا له لها لهذا لهم لو لي ليس ليست م ما ماذا ماضي متحده مثل مجلس مجموعه
محمد مدينه مراه مركز مره مسلمين مصر مع مكان ملك مليون مما مملكه من منذ منطقه منك منه منها منهم موقع
نار ناس نحن نحو نسبه نظام نفس نفسه نهايه هذا هذه هل هم هنا هناك هو هولاء هي و واحد واحده والتي والذي
وان وانا وبعد وجود وذلك وزاره وسلم وطني وطنيه وعلي وفي وقت وقد وكان ولا ولايات ولد ولكن ولم وما ومن
وهذا وهو وهي يا يبدو يتم يجب يعني يقول يكن يكون يمكن يمن يوجد يوم
""",
    "zh": """
a the 一 一个 一些 一定 一样 一直 一种 一起 万 三 上 下 不 不会 不同 不是 不能
不要 不过 与 世界 东西 两 两个 个 中 中国 中心 为 为了 主要 么 之 之后 也 了 事
于 人 人们 人民 什么 今天 从 他 他们 代表 以 以及 们 任何 企业 会 但 但是 作为 你
你们 使 使用 做 像 元 全国 公司 关于 关系 其 其中 其他 内 内容 再 写 决定 出 出来
出现 分 则 到 前 包括 北京 区 却 历史 去 又 及 发展 发现 发生 只 只是 只有 可
可以 可能 号 吃 同时 后 向 吗 吧 听 呢 和 啊 喜欢 因 因为 因此 国 国家 国际 在
地 地区 地方 城市 多 大 大学 大家 太 她 好 如 如何 如果 学校 学生 孩子 它 安全 家
对 对于 将 小 就 就是 岁 工作 已 已经 市场 希望 带 年 并 应该 开 开始 当 影响 很
很多 得 必须 快 怎么 情况 想 成 成为 我 我们 或 所 所以 所有 才 打 技术 把 提供
支持 政府 政治 教育 文化 新 方式 无 日 日本 时 时候 时间 是 更 最 最后 月 有 朋友
服务 来 根据 此 死 比 没 没有 活动 游戏 点 爱 特别 现在 生活 用 由 由于 电影 的
目前 看 看到 真的 着 知道 研究 社会 站 第 等 系统 约 组织 经济 结果 给 继续 网站
美国 者 而 而且 能 自 自己 至 获得 虽然 表示 被 要 要求 见 觉得 计划 认为 让 许多
话 该 说 请 谁 资料 走 起 起来 跟 较 过 运动 还 还是 还有 这 这个 这么 这些 这是
这样 这种 这里 进行 通过 那 那么 部分 都 里 重要 钱 长 问 问题 需要 非常 香港 高
""",
}

LESS_COMMON = {
    "en": """
ability able above absolute absolutely abuse academic academy accept accepted access accident
according account accounts accurate achieve achieved across act acting action actions active
activities activity actor acts actual ad adam add added adding addition additional address
administration admit admitted adopted adult adults advance advanced advantage advertising advice
affairs affect affected afford afraid africa african afternoon age aged agencies agency agent agents
ages ago agree agreed agreement ah ahead aid aim air aircraft airport al album alcohol alex alive
allow allowed allowing allows almost alone along alternative although amazing amazon america
americans among amount analysis ancient andrew angeles angry animal animals anniversary announced
annual answer answers anti anybody anymore anyone anyway anywhere apart apartment app apparently
appeal appear appearance appeared appears apple application applications applied apply appointed
appointment appreciate approach appropriate approval approved approximately april area areas
argument arm armed arms army arrest arrested arrived art article articles artist artists arts asia
asian aside ask asked asking aspects ass assembly assets assistance assistant associated association
assume attached attack attacked attacks attempt attempts attend attention attitude attorney
attractive audience august australia australian author authorities authority authors automatically
available average avoid award awards aware awesome b baby background bag balance ball balls ban band
bank banks bar barely base baseball basic basically basis basketball bathroom battery battle bay bbc
bc beach bear beat beautiful beauty became become becomes becoming bed beer began begin beginning
begins behavior behind believed bell below ben benefit benefits besides bet beyond bible bigger
biggest bike bill billion bills bird birds birth birthday bit bitch black blame blind block blog
blood blow blue board boat bob bodies body bomb bond book books border born boss boston bottle
bottom bought bowl box boy boyfriend boys brain branch brand brazil bread break breakfast breaking
breath bridge brief bright brilliant bring bringing brings britain british broad broke broken
brother brothers brought brown budget build building buildings built bunch burn burning bus bush
businesses busy button buy buying c ca cabinet cable cake california calling calls calm camera camp
campaign campus canada canadian cancer candidate candidates cannot cap capable capacity capital
captain car carbon card cards career careful carolina carried carry carrying cars cases cash cast
cat catch category catholic caught cause caused causes causing celebrate cell cells cent center
central centre century certain certainly chain chair chairman challenge challenges champion
champions championship chance chances changed changes changing channel chapter character characters
charge charged charges charles chat cheap check checked cheese chemical chest chicago chicken chief
child childhood children china chinese chocolate choice choose chose chosen chris christ christian
christmas church circle circumstances cities citizens civil claim claimed claims class classes
classic clean clear clearly click client climate clinical clinton close closed closely closer
clothes club clubs co coach coal coast code coffee cold collected collection college color colour
combat combination combined comedy comes comfortable coming command commander comment comments
commercial commission committed committee common communication communications communities community
companies compared comparison competition competitive complete completed completely complex computer
concept concern concerned concerns concert condition conditions conduct conducted conference
confidence confirmed conflict congress connected connection conservative consider considered
considering constant constantly constitution construction consumer contact contain contains
contemporary content contest context continue continued continues contract control controlled
convention conversation cook cool copy core corner corporate corporation correct cost costs council
count counter countries county couple course court cover coverage covered covers crash crazy cream
create created creating creation creative credit crew crime criminal crisis critical criticism cross
crowd crown cry crying cultural culture cup current currently customer customers cut cute cutting
cycle d da dad daily damage damn dan dance dancing danger dangerous daniel dark data date dates
dating daughter david davis dc de dead deal dealing deals dear death deaths debate debt debut decade
decades december decide decided decision decisions declared dedicated deep defeat defence defense
defined definitely definition degree degrees deliver delivered delivery demand democracy democratic
democrats department depending depends depression depth deputy describe described description
deserve design designed desire despite destroy destroyed detail detailed details determine
determined develop developed developing development device devices dick die died diet difference
differences difficult digital dinner direct directed direction directly director dirty discovered
discuss discussion disease display distance distribution district division dna doctor doctors
document documents dog dogs dollar dollars domestic don dont door doors double doubt download dr
draft drama draw drawing drawn dream dreams dress drink drinking drive driven driver drivers driving
drop dropped drug drugs drunk dry dude due dumb duty dying e earlier early earned earth easier
easily east eastern easy eat eating economic economy ed edge edition editor education educational
edward effect effective effects effort efforts eggs eight either el elected election elections
electric electronic elements else em email emergency emotional empire employee employees employment
empty en ended ending ends enemy energy engaged engine engineer engineering england english enjoy
enjoyed ensure enter entered entertainment entire entirely entitled entry environment environmental
episode equal equipment equivalent era error escape especially essential established estate
estimated et etc eu europe european evening event events eventually everybody everyone everywhere
evidence evil ex exact exactly example examples excellent except exchange excited exciting exclusive
excuse executive exercise exist existence existing expansion expect expected expensive experience
experienced experiences expert experts explain explained exposed express expressed expression
extended external extra extreme extremely eye eyes f face facebook faces facilities facility facing
fact factor factors factory facts fail failed failure fair fairly faith fake fall falling falls
false familiar families famous fan fans fantastic fantasy farm fashion fast faster fat father fault
favor favorite favourite fear feature features february fed federal fee feed feeling feelings feels
fees feet fell fellow felt female festival field fields fifth fight fighting figure figures file
fill filled film films final finally finance financial finding finds fine fingers finish finished
fire fired firm fish fit five fix fixed flag flat flight floor florida flow flowers fly flying focus
focused folks follow followed following follows food foot football force forced forces ford foreign
forest forever forget forgot form formed former forms forward foundation founded fourth fox frame
france francisco frank freedom french frequently fresh friday friend friendly friends front fruit ft
fuck fucked fucking fuel fully fun function functions fund funding funds funny further future g gain
games gang garden gas gave gay gender general generally generation george german germany gets giant
gift girl girlfriend girls given gives giving glad glass global goal goals goes gold golden golf
gone gonna goods google gotta governor grab grace grade graduate grand grant granted greater
greatest greek green grew ground groups grow growing grown growth guard guess guest guide guilty gun
guns guy guys h ha haha hair half hall hand handle hands hang hanging happen happened happening
happens happy harder hardly harry hat hate headed heads health healthy hear heard hearing heart heat
heaven heavily heavy height held hell hello helped helping helps henry heres hero herself hey hi
hidden hide higher highest highly hill himself historical history hit hits hold holding holds hole
holiday hollywood holy homes honest honestly hong honor hope hopefully hoping horse hospital host
hot hotel hour hours houses housing http huge human humans hundred hundreds hurt husband ice id idea
ideas identified identify identity ii iii ill illegal im image images imagine immediate immediately
impact importance important impossible improve improved inc incident include included includes
income increase increased increasing incredible indeed independence independent index india indian
individual individuals industrial industry influence info information initial injured injury inner
inside inspired instance instead institute institutions insurance intelligence intended interest
interested interesting interests interior internal international internet interview introduced
introduction investigation investment invited involved iran ireland irish iron island islands israel
issue issued issues italian italy item items itself j jack jackson jail james jan january japan
japanese jersey jesus jewish jim jobs joe john johnson join joined joint joke jones jordan joseph
journal journey joy jr judge july jump june justice k keeping keeps kept kevin key kick kid kids
kill killed killing kim kind kinda kinds king kingdom kiss kitchen knew knowing knowledge known
knows korea l la labor labour lack ladies lady laid lake land lane language large largely larger
largest late latest latter laugh laughing launch launched law laws lawyer lay le lead leader leaders
leadership leading leads league learn learned learning least leave leaves leaving led lee leg legal
legislation legs length lets letter letters letting level levels liberal library license lie lies
lift light lights liked likely likes limit limited lines link linked links list listed listen
listening literally literature lived lives living ll load loan loans local located location lock lol
london longer looked looks lord los lose losing loss lost lots loud louis loved lovely loves low
lower luck lucky lunch lying m ma machine mad magazine magic mail main mainly maintain maintenance
major majority makes male manage managed management manager manchester manner manufacturing map
march marine mark marked market marketing markets marriage married martin mary mass massive master
match matches mate material materials matt matter matters max maximum maybe mayor meaning means
meant measure measures meat media medical medicine medium meet meeting member members memories
memory mental mention mentioned mess message messages met metal method methods mexico michael
michigan mid middle mike mile miles military milk miller million millions mind mine minimum mining
minister ministry minor minute minutes miss missed missing mission mistake mix mixed mm mobile mode
model models modern mom moment moments monday month monthly months moon morning mostly mother motion
motor mountain mountains mouth move moved movement moves movie movies moving mrs ms multi multiple
murder museum musical muslim myself n named names nation nations native natural nature navy near
nearby nearly necessary neck needed needs negative neighborhood neither net network news newspaper
nfl nice nick nine nobody noise non none nor normal normally north northern nose note noted notes
notice noticed novel november nuclear numbers numerous o obama object objects obvious obviously
occurred ocean october offer offered offering offers office officer officers official officially
officials often oh ohio oil ok okay older ones online onto opened opening operate operating
operation operations opinion opportunities opportunity opposed opposite opposition option options
orange ordered orders organization organizations organized origin original originally others
otherwise ourselves outside outstanding overall owned owner owners p pacific pack page pages paid
pain paint painting pair pakistan panel paper papers parent parents paris park parliament particular
particularly parties partner partners parts pass passed passing past path patient patients pattern
paul pay paying payment pc peace peak peoples per percent perfect perfectly perform performance
performed performing perhaps period permanent permission personal personality personally personnel
perspective peter phase phone photo photos physical pick picked picture pictures piece pieces pilot
pink placed places plan plane planet planned planning plans plant plants plastic plate platform
played player players playing plays pleasure plenty plot plus pm points police policies policy
political politicians politics pool poor pop popular population porn port portion position positions
positive possibility possible possibly post posted posts potential pounds powerful powers practice
practices pre prefer pregnant premier prepare prepared presence present presented president
presidential press pressure pretty prevent previous previously price prices primary prime prince
princess principal print prior prison private prize pro probably problem problems process produce
produced product production products professional professor profile profit program programme
programs progress project projects promise promote proof proper properly properties property
proposed protect protected protection protein proud prove provide provided provides providing
published pull pulled purchase pure purpose purposes push puts putting q quality quarter queen
question questions quick quickly quiet quit quite quote r race racing radio rain raise raised ran
random range rare rate rates rather raw ray re reach reached reaction reading ready reality realize
realized reason reasonable reasons receive received receiving recent recently recognize recognized
recommend recommended record recorded recording records recovery red reduce reduced reference
referred reform refused regarding region regional regions register registered regular regularly
regulations related relations relationship relationships relatively release released relevant relief
religion religious remain remained remaining remains remember remove removed rent replace replaced
reply report reported reporting reports represent representative representatives represented
republic republican republicans request require required requirements requires research reserve
residents resistance resolution resources respect respond response responsibility responsible rest
restaurant result results retail retirement return returned returns revealed revenue review reviews
revolution rice rich richard rid ride rights ring rise rising risk river road roads robert rock role
roll roman roof room rooms rose round route row royal rule rules running runs rural russia russian
ryan sad safe safety sale sales salt sam sample san sat saturday save saved saving saw saying scale
scared scene scenes schedule scheme schools science scientific scientists score scored scotland
scott scottish screen sea search seasons seat seats secondary seconds secret secretary section
sector secure security seeing seek seeking seem seemed seems sees selected selection self sell
selling semi senate senator send sending senior sense sent sentence separate september series
serious seriously serve served services serving session sets setting seven several severe sex sexual
shall shame shape share shared shares sharing shes shift ship shipping ships shirt shoes shoot
shooting shop shopping short shot shots shoulder showed shower showing shown shows shut sick sides
sight sign signal signed significant significantly signs silver similar simple simply sing singer
singing single sir sister sit site sites sitting situation six size skills skin sky sleep sleeping
slightly slow slowly smaller smart smile smith smoke smoking snow social society soft software solar
sold soldiers solid solo solution solutions somebody somehow sometimes somewhat somewhere son song
songs sons soon sorry sort soul sound sounds source sources south southern soviet space spain
spanish speak speaking special species specific specifically speech speed spend spending spent
spirit split spoke sport sports spot spread spring squad square st stadium staff stage stand
standard standards standing stands star stars started starting starts stated statement statements
station stations statistics status stay stayed staying steam steel step stephen steps steve stick
stock stone stood stopped storage store stores stories storm story straight strange strategy stream
street streets strength stress strike strong stronger structure struggle stuck student students
studies studio study stuff stupid style sub subject success successful suddenly suffered suffering
sugar suggest suggested suicide suit summer sun sunday super supply supported supporting suppose
supposed supreme surely surface surgery surprise surprised survey survive suspect swear sweet switch
sydney systems t table taken takes taking talent talk talked talking talks tall tank target task
taste taught tax taxes taylor tea teach teacher teachers teaching teams tech technical techniques
technology teeth television telling tells temperature ten tend term terms terrible territory test
testing tests texas text thank thanks theatre theme themselves theory therapy therefore thinking
thinks third thomas thoughts thousand thousands threat throughout throw thursday thus ticket tickets
tie tight till tim tiny tip tips tired title todays together tom tomorrow tonight tony tool tools
total totally touch tough tour tournament toward towards tower town track trade trading tradition
traditional traffic train trained training transfer transport transportation travel treat treated
treatment tree trees trend trial tried tries trip troops trouble truck true truly trump trust truth
trying tuesday turkey turn turned turning turns tv twenty twice twitter type types typical typically
u uk ultimate ultimately un unable understand understanding understood unfortunately union unique
unit united units universe university unknown unless unlike update updated upon upper upset urban
usa useful user users uses using usual usually v valley valuable value values van variety various ve
vehicle vehicles version via vice victim victims victory video videos view views village violence
virginia vision visit visited visual voice volume vote voted votes voting vs w wait waiting wake
wales walk walked walking wall walls wanna wanted wants war warm warning wars washington waste watch
watched watching wave ways weak wealth weapon weapons wear wearing weather web website wedding
wednesday weekend weekly weeks weight weird welcome west western wet whatever whats wheel whenever
whether whole whom whos whose wide widely wife wild william williams willing wilson win wind window
windows wine wing winner winning wins winter wise wish within witness woman womens won wonder
wonderful wondering wood word words worked workers working works worlds worldwide worried worry
worse worst worth wow write writer writers writing written wrong wrote x y ya yard yards yeah yellow
yesterday york young younger yours yourself youth youtube zealand zero zone
""",
    "fr": """
abord absence absolument abus academie accepte accepter acces accident accord accueil accueillir
achat achete acheter acquis acte actes acteur acteurs actif action actions active activite activites
actualite actuel actuelle actuellement administration adore adresse adultes aeroport affaire
affaires affiche affirme afin afrique age agence agent agents agir agit agreable agricole
agriculture ah aide aider aient aiment aimer aimerais aimes air aise ait ajoute ajouter al alain
album alcool alerte alexandre algerie alimentation allais allait allant alle allemagne allemand
allemande allemands allez alliance allons alpes ambiance ame amelioration ameliorer americain
americaine americains amerique ami amie amis amitie amour amoureux an analyse ancien ancienne
anciennes anciens and andre ange anglais angle angleterre animal animaux anne anniversaire annonce
anti antoine aout apparait appareil appareils apparemment apparition appartement appartient appel
appele appeler appelle apple application appliquer apporte apporter apprend apprendre appris
approche appui arabe arabes arbre arbres architecture archives argent arme armee armees armes arret
arrete arreter arretez arriere arrive arrivee arrivent arriver arrondissement art article articles
artiste artistes artistique arts asie aspect assemblee association associations associe assurance
assure assurer atelier attaque attaquer attaques atteindre atteint attend attendant attendre attends
attendu attente attention attitude aucune augmentation augmente augmenter auparavant aupres auquel
aura aurai auraient aurais auras aurez auront australie auteur auteurs auto automne automobile
autorisation autorite autorites autour autrement avaient avance avancer avantage avantages avenir
aventure avion avions avis avocat avoue avril ayant b bac bah bain baiser baisse balle balles ballon
bande banque banques bar barre bas base bases basse bat bataille bateau batiment batiments batterie
battre beau beaute beaux bebe bel belge belgique belle belles ben berlin bernard besoins bete
bibliotheque biens bientot bienvenue biere big bilan billet billets bio bizarre black blague blanc
blanche blancs blesse bleu bleus bloc blog boire bois boite bonheur bonjour bonnes bons bord
bordeaux bordel bouche bouger boulot bourse bout bouteille branche bras bravo bref bresil bretagne
britannique bruit bruxelles budget bureau bus but buts by cabinet cache cacher cadeau cadre cafe
caisse calcul calme camera camp campagne canada canadien canal cancer candidat candidats cap capable
capacite capitaine capital capitale caractere caracteristiques carriere carte cartes casse categorie
categories catherine catholique cause ceci celebre celles cent centaines central centrale centre
centres cependant cercle ceremonie certain certaine certainement certaines certes cerveau cesse
chacun chacune chaine chaleur chambre chambres champ champion championnat champions champs chance
chances change changement changements changer chanson chansons chapitre charge charges charles
charte chasse chat chateau chaud chaussures chef chefs chemin cher cherche chercher chercheurs chere
cheval chevaux cheveux chien chiens chier chiffre chiffres chine chinois choc chocolat choisi
choisir choix chomage chretiens christ christian chute cible ciel cinema cinq cinquieme
circonstances circuit circulation cite citoyen citoyens city civil civile clair claire clairement
classe classement classes classique claude cle cles client clients climat club clubs cm co code
coeur coin colere collaboration collectif collection college collegues colonel combat combats
combien comite commandant commande commence commencer commentaire commentaires commerce commercial
commis commissaire commission commun communaute communautes commune communes communication compagnie
compagnies comparaison competences competition complet complete completement complexe complique
comportement compose composition comprend comprendre comprends compris compter comptes comte con
concept conception concernant concerne concert conclusion concours concurrence condamne condition
conditions conduire conduit conduite conference confiance confirme conflit congres connais
connaissance connaissances connaissent connait connaitre conneries connu connue connus conscience
conseil conseiller conseils consequence consequences conserver considere considerer consiste
consommation constitue constitution construction construire construit contact content contente
contenu contexte contient continue continuer contraire contrairement contrat contrats controle
controler convaincre convention conversation convient cool cooperation copine coree corps correspond
corse cotes cou couche coucher couleur couleurs coupable coupe couper couple coups cour courage
courant courir couronne course courses court courte cout coute couverture creation credit cree creer
crime crimes crise criteres critique critiques croire crois croissance croit croix croyez cru
cuisine cul culture culturel curieux cycle dame danger dangereux daniel danse date davantage david
debat debats debout debut decembre deces decide decider decision decisions declaration declare
decouvert decouverte decouvre decouvrez decouvrir decret decrit dedans defaite defaut defendre
defense definition definitivement degre dehors dejeuner dela delai demain demander demandes demarche
demeure demi democratie democratique denis dents depart departement depend depenses depute deputes
derniere dernieres derniers derriere description desir desole desormais dessin dessous dessus
destination destine detail details determiner deteste detruire detruit dette deuxieme devait
developpe developpement developper devenir devenu devenue devez deviennent devient devoir devons
devra devraient devrais devrait di dialogue dieu difference different differente differentes
differents difficile difficulte difficultes diffusion dimanche dirais dirait direct directe
directement directeur direction dirigeants disais disait disant discours discussion discuter disent
disons disparu disponible disponibles dispose dispositif disposition disque distance distribution
dite dites divers diverses division dix dizaines do docteur document documents doigt doigts dois
doivent dollars domaine domaines domicile dommage don donnant donne donnee donnees donnent donner
dormir dos dossier dossiers double douce douche douleur doute doux douze dr drapeau drogue droite
droits drole duc dur durant dure duree e eaux echange echanges echapper echec echelle ecole ecoles
economie economique economiques ecoute ecouter ecran ecrire ecrit ecriture edition education
effectivement effets efficace efficacite effort efforts egalite egard eglise eh el electeurs
election elections electricite electrique electronique element elements eleve eleves elu elus
emission emissions emmanuel empeche empecher empereur empire emploi emplois employe employes
enceinte end endroit endroits energie enfance enfant enfer engage engagement engager enlever ennemi
ennemis enorme enquete enseignement ensuite entend entendre entends entendu entier entiere
entierement entrainement entraineur entree entreprise entreprises entrer entretien envers envie
environ environnement envoie envoye envoyer episode epoque epouse epreuve equilibre equipes eric
erreur erreurs espace espagne espagnol espece especes espere espoir esprit essai essaie essais
essaye essayer essence essentiel essentiellement estime etabli etablir etablissement etablissements
etage etais etant etape etats etc etes etoiles etrange etranger etrangeres etrangers etude etudes
etudiant etudiants etudier euh euro europe europeen europeenne europeennes europeens euros eut
evenement evenements evidemment evidence evident eviter evolution ex exactement examen excellent
excellente exception excuse execution exemple exemples exercice existe existence experience
experiences experts explication explique expliquer exploitation exposition expression exprimer
exterieur extrait extreme extremement f fabrication facebook facile facilement facon facteurs faible
faim faisait faisant faite faites faits fallait falloir fameux familles fan fans fasse faudra
faudrait fausse faute faux faveur favorable federal federation fenetre fer fera ferait ferme fermer
feront festival fete fetes feu feuille feuilles fevrier fiche fier figure fil filles fillon film
films fils final finale finalement financement finances financier financiere fini finir finit fit
fixe fleurs fn foi folle fonction fonctionnaires fonctionne fonctionnement fonctions fond fondation
fonds foot football for force forcement forces foret format formation forme former formes formule
fort forte fortement fortes forts fortune fou foule fournir fous foutre fr frais franc francaise
francaises franchement franco francois frappe frere freres froid front frontiere frontieres fruits
fuite furent futur g gagne gagner gamme garcon garcons garde garder gardien gare gars gauche gay gaz
generale generalement generation geneve genial genie gentil george georges gerer geste gestion glace
go google gout gouverneur grace grandes grands gratuit gratuitement grave grec grece greve grosse
grosses groupes guerre gueule guide guillaume h ha habitants habite habitude haine harry hasard
hausse haut haute hauteur hauts hein henri henry heros heure heures heureuse heureusement heureux
hier histoires historique historiques hiver hollande hommage honneur honte hopital horreur hors
hotel http huile huit humain humaine humaines humains humanite humour i ideal idee idees identite ii
iii ile iles image images imagine imaginer immediatement immense immeuble immobilier impact
importance important importante importantes importants importe impose imposer impossible impot
impots impression in incendie incroyable inde independance indique individu individus industrie
influence info information informations informatique infos ingenieur initiative inquiete inscription
inscrit installe installer instant institut institution institutions intelligence intention interdit
interessant interesse interet interets interieur international internationale interne internet
interpretation intervention interview introduction inutile inverse investissement invite invites ira
is islam israel issue it italie italien iv jack jacques jambes james janvier japon japonais jardin
jaune jesus jeter jeudi jeune jeunes jeunesse jeux john joie joli jolie joseph joue jouer joueur
joueurs journal journaliste journalistes journaux journee journees judiciaire juge jugement juger
juges juifs juillet juin julien jure juridique jusque justement justice k kilometres km laboratoire
lac laissant laisse laisser laissez lait lance lancement lancer langage langue langues laquelle
large largement larmes laurent leader lecture legende leger legere legerement lendemain lequel
lesquelles lesquels lettre lettres lever levres liberal liberation liberte libre libres lie liees
lien liens lies lieutenant lieux ligne lignes ligue lille limite limites liquide lire liste lit
litterature live livre livres local locale locales locaux logement logements logique loin loire lois
lol londres long longtemps longue longues longueur lorsque lot louis lourd love lu luc lumiere lundi
lune lunettes lutte lutter luxe lycee lyon machine machines macron madame madrid magasin magasins
magazine magnifique mai mail main mains maintenir maire mairie maisons maitre majeur majorite malade
maladie maladies malgre malheureusement maman man manche mandat mange manger maniere manifestation
manifestations manque manuel marc marche marcher marches mardi mari mariage marie marine maroc
marque marques mars marseille martin masse match matchs materiel matiere matieres matin mauvais
mauvaise mauvaises max maximum mec mecs medecin medecine medecins medias medicaments meilleur
meilleure meilleures meilleurs melange membre membres memes memoire menace mene mener mention mer
mercredi merde merite message messages messieurs mesure mesures met methode methodes metier metres
metro mets mettant mettent meurt meurtre mi michael michel micro midi milieu militaire militaires
mille milliards milliers million millions min mine mini minimum ministere ministre ministres minute
minutes mis mise mises miss mission mm mme mobile mode modele modeles moderne moindre moitie moments
mondial mondiale monnaie monsieur mont montage montagne montagnes montant monte montee monter
montpellier montre montreal montrent montrer moral morale morceau morceaux morte morts moscou mot
moteur mots mourir mouvement mouvements moyen moyenne moyens mr multiples municipal mur murs musee
musique musulmans my naissance nantes nation national nationale nations nature naturel naturelle
navire neanmoins necessaire necessaires necessite nee neige net neuf new news nez nice nicolas
niveau niveaux no noel noir noire noirs nombreuses nombreux nomme noms nord normal normale
normalement notamment note noter notes notion nourriture nouveaux nouvel nouvelles novembre
nucleaire nuit nul nulle numerique numero o objectif objectifs objet objets obligation obligatoire
oblige obtenir obtenu occasion occupe occuper ocean octobre oeil oeuvre oeuvres of offert office
officiel officielle officiellement officier offre offres offrir oh oiseaux ok olivier olympique
ombre one op operation operations opinion opposition option or orange ordinateur ordre ordres
oreilles organisation organisations organise organiser organisme orient original origine os ouais
oublie oublier ouest outil outils outre ouvert ouverte ouverture ouvrage ouvrages ouvre ouvrir p
page pages paiement pain paix palais papa pape papier paradis parait parc parcours pardon pareil
parents parfait parfaite parfaitement parfois parisien parlait parlant parlement parlent parles
parmi parole paroles partage partager partenaire partenaires participation participe participer
particulier particuliere particulierement particuliers parties partis partout passage passant passee
passent passion patient patients patrick patrimoine patron paul pause pauvre pauvres paye payer pc
peau peche peine peinture pen pensais pensee pensees pensent penser penses pensez perd perdre perdu
performance periode permet permettant permettent permettre permis perso personnage personnages
personnalite personnel personnelle perspective perte peter petites petits petrole peuple peur phase
phenomene philippe philosophie photo photos phrase physique piece pieces pied pieds pierre pilote
pire piscine piste places plage plainte plaisir plait plan planete plans plantes plat plateau plein
pleine pluie plupart plutot poche poids pointe points poisson poissons police policier policiers
politiques pont populaire population populations port portable portant portee portent porter portes
portrait pose poser positif position positions possede possibilite possible possibles post poste
postes pote potentiel pourra pourraient pourrais pourrait pourront poursuit poursuivre pourtant
pousse pousser pouvaient pouvais pouvait pouvant pouvez pouvoirs pouvons pp pq pratique pratiques
pre precedent precedente precis precise precisement prefere premieres premiers prenant prend prends
prenez prennent prenom preparation prepare preparer presence present presentation presente presenter
presents presidence president presidentielle presque presse pression pret prete prets preuve preuves
prevenir prevu primaire prime prince princesse principal principale principalement principales
principaux principe principes printemps prise prises prison prive privee pro probablement probleme
problemes procedure proces processus prochain prochaine proche proches procureur production produire
produit produits prof professeur professionnel professionnelle professionnels profil profit profite
profiter profondeur programme programmes progres projet projets promis promotion propos propose
proposer proposition propositions propre propres proprietaire proprietaires propriete protection
proteger prouver province proximite ps pub public publication publicite publics publie publiee
publique publiques puisque puissance puissant puisse puissent pur putain qualite quant quantite
quart quartier quartiers quasi quatre quatrieme quebec quebecois quelle quelles quels questions
queue quinze quitte quitter quotidien r race raconte raconter radio raisons rang rapide rapidement
rappel rappeler rappelle rapporte rapports rare rarement rares re reaction realisation realise
realiser realite recemment recettes recevoir recherche recherches recit recoit reconnaissance
reconnaitre reconnu record recours recu recuperer reduction reduire reduit reel reelle reellement
reference reflechir reflexion reforme refuse regard regarde regarder regardez regime region regional
regions regle reglement regler regles regne regulierement reine rejoindre rejoint relation relations
relativement releve religieuse religieux religion remarque remettre remis remise remplacer remplir
rencontre rencontrer rencontres rend rendez rendre rendu rentre rentree rentrer repas repond
repondre repondu reponse reponses repos repose reprend reprendre representant representants
representation represente representent repris reprise reprises republique reputation reseau reseaux
reserve residence resistance resoudre respect respecter responsabilite responsable responsables
ressemble ressources restaurant restent rester resultat resultats resume retard retirer retour
retourne retourner retraite retrouve retrouver reunion reussi reussir reussite revanche reve revenir
revenu revenus reves revient revoir revolution revue richard riche riches ridicule rire risque
risques riviere robe robert rock roi role roman rome rose rouge rouges route routes royal royale
royaume rue rues rupture russe russes russie rythme sac sacre sainte saison sait salaire salaries
sale salle salles salon salut samedi san sang sante sarkozy sauf sauver savais savait savent savez
scenario scene science sciences scientifique scientifiques scolaire score seance sec second
secondaire seconde secondes secours secret secretaire secrets secteur section securite seigneur sein
seine sejour selection semaine semaines semblait semble semblent senat sent sentiment sentiments
sentir sept septembre serai seraient serais serie series serieusement serieux seront sert servi
service services servir seule seules seuls sexe sexy show siecle siecles siege signe signes signifie
silence simon simple simplement simples sinon sites situation situations situe situee six ski social
sociale sociales socialiste sociaux societes soeur soi soient soin soins soiree sois sol soldats
soleil solidarite solide solution solutions sombre somme sommeil sommes sommet sondage sors sort
sorte sorti sortie sortir souci soucis souhaite soumis source sources sourire souris soutenir
soutien souvenir souvenirs souviens soyez special speciale specialiste spectacle sport sports st
stade stage standard star station statistiques statut strasbourg strategie structure studio style su
succes sucre sud suffisamment suffit suicide suisse suit suivant suivante suivantes suivants suivent
suivi suivre sujet sujets super superbe superieur superieure supporter suppose supprimer sure
surement surface surpris surprise surveillance sympa syrie systeme systemes table tableau tache
taille talent tandis tard tas taux taxe technique techniques technologie tel tele telephone
television telle tellement telles tels temoin temoins temperature temple tendance tenir tentative
tente tenter tenu tenue terme termes termine terrain terre terres terrible territoire territoires
test tests tetes texte textes the theatre theme theorie thomas tiens tient tiers tir tire tirer
titre titres to tom tombe tomber tome tonnes top tort tot total totale totalement touche toucher
toulouse tour tourisme tourne tournee tourner tournoi tours toutefois traces tradition traduction
traduit trafic train traite traitement traiter tranquille transfert transition transport transports
travaille travailler travailleurs travaux travers trente tresor tribunal triste troisieme trou
troupes trouvait trouvent truc trucs tue tuer turquie tv twitter type types u ue ultra uni union
unique uniquement unis unite unites univers universite uns up urgence us usa usage usine utile
utilisateurs utilisation utilise utilisee utiliser utilises v vacances vague valeur valeurs vallee
van vas vaste vaut vecu vehicule vehicules veille velo venait venant vendre vendredi vendu venez
venir vent vente ventes venu venue venus verifier veritable verite verra verre version vert
vetements veulent via viande vice victime victimes victoire vide video videos vieille vienne
viennent viens vient vierge vies vieux vigueur village villes vin vincent vingt violence violences
vis visage vision visite vit vite vitesse vivant vive vivent vivre voici voie voient voies voila
voile voire voisin voisins voit voiture voitures voix vol volonte volume vont vote voter voudrais
voulais voulait voulez vouloir voulu voyage voyez voyons vraie vrais vue w washington web week x ya
yeux york you youtube z zero zone zones
""",
    "es": """
abajo abierta abierto abogado abogados abrazo abre abril abrir absoluta absolutamente absoluto
abuela abuelo aca acaba acabar acabo academia acaso acceder acceso accidente accion acciones aceite
aceptar acerca actitud activa actividad actividades activo activos acto actor actores actos
actuacion actual actuales actualidad actualmente actuar acuerdos adelante adentro adios
administracion adultos aeropuerto afecta afirma africa afuera agencia agente agentes agosto
agricultura aguas ah aire aires alberto alcalde alcance alcanza alcanzar alcohol alegria alejandro
aleman alemania alguno alianza alimentos alla alli alma alrededor alta altas alternativa alto altos
altura alumnos am ama ambas ambiente ambito ambos amenaza america americano amiga amigo amistad amo
amplia amplio an ana analisis and anda andalucia andar andres angel angeles animal animales animo
aniversario anoche antecedentes anterior anteriores anteriormente anti antigua antiguo antiguos
antonio anual anuncio aparece aparecen aparecio aparentemente aparte apenas apertura aplicacion
aplicaciones aplicar apoyar apoyo aprender aprobacion aproximadamente aquel aquella aquellas aquello
aquellos arbol arboles archivo archivos area areas arena argentina argentino argumento arma armada
armas arriba art arte artes articulo articulos artista artistas as asamblea asegurar asesinato asia
asimismo asistencia asociacion aspecto aspectos asunto asuntos ataque ataques atencion atras
audiencia audio aumentar aumento ausencia australia auto autor autores autoridad autoridades autos
avance avion aviso ay ayer ayuda ayudar ayuntamiento azucar azul b bailar baile baja bajar bajas
bajos banco bancos banda bandera bano bar barcelona barco barrio basado base bases basta bastante
basura batalla bebe bella belleza beneficio beneficios beso biblioteca bienes bienestar blanca
blanco blancos blog boca bogota bola bolivia bolsa bomba bonita bonito bosque brasil brazo brazos
breve broma buenas busca buscan buscando buscar busqueda by c caballero caballo cabe cabello cabeza
cable cabo cadena cae caer cafe caida caja calidad caliente california calle calles calor cama
camara camaras cambia cambiado cambiar cambios caminar camino caminos campana campanas campeon campo
campos canada canal canales cancer cancion canciones candidato candidatos cantante cantar cantidad
capaces capacidad capaz capital capitan capitulo cara caracas caracter caracteristicas carajo carcel
carga cargo cargos carino carlos carne carrera carreras carretera carta cartas casas casos
castellano castilla castillo castro cataluna categoria catolica causa causas cayo celebra
celebracion celebrar celular central centros cerca cercano cerebro cero cerrado cerrar cerveza
chavez chica chicas chico chicos chile china chino ciclo cielo cien ciencia ciencias cientifico
cientificos ciento cientos cierre cierta ciertas cierto ciertos cifras cinco cine circulo
circunstancias cita ciudadania ciudadano ciudadanos ciudades civil civiles clara claramente clase
clases clasico clave cliente clientes clima club cm co coche cocina codigo cola colaboracion
coleccion colectivo colegio colombia colonia color colores columna comandante combate come
comentario comentarios comenzar comenzaron comenzo comer comercial comerciales comercio comida
comienza comienzo comision comite companero companeros compania companias comparacion compartir
competencia complejo completa completamente completo complicado comportamiento compra comprar
compras comprender compromiso comun comunes comunicacion comunicaciones comunidad comunidades
comunista concentracion concepto conciencia concierto conclusion concurso conde condicion
condiciones conexion conferencia confianza conflicto conflictos congreso conjunto conmigo conoce
conocen conocer conocida conocido conocidos conocimiento conocimientos conozco consecuencia
consecuencias conseguido conseguir consejo consejos considera considerado considerando considerar
consigue consiste constante constitucion constitucional construccion construir consulta consumo
contacto contar contenido contenidos contexto contiene contigo continente continua continuacion
continuar conto contrario contrato control controlar conversacion convertido convertirse convierte
convirtio cooperacion copa copia corazon cordoba corea corona coronel corre correcta correcto correo
correr corresponde correspondiente corriente corrupcion corta corte cortes corto costa costo costos
costumbre crea creacion creado crear crecer crecimiento credito cree creemos creen creer crees
crimen criminal crisis cristina cristo critica criticas critico cruz cuadro cuales cualquiera
cuantas cuanto cuantos cuarta cuarto cuatro cuba cuello cuentan cuentas cuento cuerpo cuerpos cuesta
cuestion cuestiones cuidado culo culpa culpable cultura cultural culturales cumple cumpleanos
cumplir cura curso cursos cuya cuyo cuyos daba dado dale dan dando daniel dano danos dara darle
darse darte das datos david debajo debate debemos deben debera deberia deberiamos deberian debes
debia debido debio debo decada decadas decia decide decidido decidio decidir decirle decirlo decirte
decision decisiones declaracion declaraciones declaro decreto dedicado dedo dedos defender defensa
definicion definitivamente deja dejado dejan dejando dejar dejaron deje dejen dejes dejo delante
delito delitos demanda demas demasiado democracia democratica demostrar demuestra den denuncia
departamento depende deporte deportes derecha derechos des desarrollado desarrollar desarrollo
desastre descanso descripcion descubierto descubrir desea deseo destaca destino detalle detalles
determinar detras deuda di dialogo diario diarios diaz dicen dices dicha diciembre diciendo
dictadura diego dientes dieron diez diferencia diferencias diferente diferentes dificil dificultades
difusion diga digan digas digital dignidad digo dije dijeron dime dio diputado diputados direccion
directa directamente directo director diria dirigida dirigido disco discurso discusion discutir
diseno disfrutar disponible disponibles disposicion dispuesto distancia distintas distinto distintos
distribucion distrito diversas diversos divertido division do doble doce doctor documental documento
documentos dolares dolor domingo dominio don dormir doy dr drama drogas duda dudas duele dueno dulce
dura duro echar economia economica economicas economico economicos ecuador ed edad edicion edificio
edificios editorial eduardo educacion eeuu efectivo efecto efectos eh ejecucion ejecutivo ejemplos
ejercicio ejercito eleccion elecciones electoral electrica electronico elegido elegir elemento
elementos eliminar ellas ello emergencia empezar empezo empieza empleado empleados empleo empresa
empresarios empresas encanta encima encontraba encontrado encontramos encontrar encontraron encontre
encontro encuentra encuentran encuentro encuesta enemigo enemigos energia enero enfermedad
enfermedades enlace enorme enrique ensenanza entender entendido entera entero entidad entidades
entiende entiendo entorno entra entrada entradas entrar entrega entrenamiento entrevista entro
enviado enviar envio epoca equipos eran error errores esas escala escena escenario escolar escribe
escribio escribir escrito escritor escritores escritura escucha escuchado escuchar escuela escuelas
esfuerzo esfuerzos espacio espacios espalda espanol espanola espanoles especial especiales
especialmente especie especies espectaculo espera esperaba esperamos esperando esperanza esperar
espero espiritu esposa esposo esquina estaban establece establecer establecido estacion estadio
estadisticas estadounidense estando estara estaran estaria estatal esten estes estilo estrategia
estrella estrellas estructura estudiante estudiantes estudiar estudio estudios estuve estuviera
estuvieron estuvo et etapa etc europa europea europeo europeos euros evento eventos evidencia
evidente evitar evolucion ex exactamente exacto examen excelente excepcion excepto existe existen
existencia exito experiencia experiencias expertos explica explicacion explicar exposicion expresion
extension exterior exteriores extra extrana extranjero extranjeros extrano extremo f fabrica
facebook facil facilmente factor factores facultad falsa falso familiar familiares familias famoso
fase fe febrero fecha fechas federacion federal felices felicidad felipe feliz fenomeno feria
fernandez fernando festival fiesta fiestas figura figuras filosofia finales finalmente fines firma
firme fiscal fisica fisico flor flores fondo fondos for formacion forman formar formas formato foro
foto fotografia fotos fracaso frances francesa francia francisco franco frase frases fraude
frecuencia frente frio frontera fuego fuente fuentes fueran fuerte fuertes fuerza fuerzas fuese fui
fuimos funcion funciona funcionamiento funcionarios funciones fundacion fundamental futbol futuro g
gana ganado ganador ganar ganas gano garcia gas gasto gastos gato gay genera generacion generales
generalmente generar genero genial george gestion gigante gira global gloria gobernador gobiernos
gol goles golpe gomez gonzalez google gracia grado grados granada grande gratis grave graves grecia
grupos guardia guatemala guia gustan gustaria guste gusto h habian habido habilidades habitacion
habitantes habla hablamos hablan hablando hablas hablo habra habria hacemos hacen hacerle hacerlo
hacerse haces hacienda haga hagan hagas hago hambre hara haria harry has haya hayan haz hecha hechos
hemos hermana hermano hermanos hermosa hermoso herramienta herramientas hice hicieron hiciste hierro
hija hijo hijos historias historica historico hogar hojas hola homenaje honor horario horrible
hospital hotel http hubiera hubieran hubiese hubo huevo huevos humana humanidad humano humanos humor
i iba iban ideal ideas identidad idioma ido iglesia iglesias igualdad iguales igualmente ii iii
ilegal imagen imagenes imagino impacto imperio implica importa importancia importantes imposible
impresion impresionante impuesto impuestos in incluido incluso incluye incluyen incluyendo increible
independencia independiente india indica indice indigenas individual individuos industria industrial
infancia infantil inferior infierno influencia informe informes informo infraestructura ingenieria
ingeniero inglaterra ingles ingreso ingresos inicial iniciativa inicio inmediatamente inmediato
instalaciones institucion instituciones instituto instrumentos intelectual inteligencia inteligente
intencion intenta intentando intentar intento intercambio interes interesa interesante intereses
interior interna internacional internacionales internet interno interpretacion intervencion
introduccion inversion inversiones investigacion investigaciones invierno iran irse is isla islas
israel it italia iv izquierda j ja jaja jajaja jamas james japon jardin javier jefe jesus joder john
jorge jornada jose joven jovenes juan judicial jueces juega juego juegos jueves juez jugador
jugadores jugando jugar juicio julio junio junta juntas junto juntos juro justicia justo juventud k
kilometros km l labios labor laboral laboratorio lados lago lanzamiento larga largo latina leche
lectura lee leer legal legales legislacion leido lejos lengua lenguaje lenguas leo leon letra letras
leyendo leyes liberacion liberal libertad libre libres libro libros licencia lider lideres liga lima
limite limites linda lindo linea lineas lista listas listo literatura llama llamada llamadas llamado
llaman llamar llamo llega llegada llegado llegan llegando llegar llegaron llego llegue llena lleno
lleva llevaba llevado llevan llevar llevaron llevo llorar lluvia loca local locales localidad loco
locura logica logra logrado lograr logro londres lopez lucas luces lucha luchar lugares luis lujo
luna lunes luz m ma madera madres madrid maduro maestro maestros magia mala malas malo malos mama
man manda mandar mandato mando manejar manejo maneras mano manos mantener mantenimiento mantiene
manuel mapa maquina mar marca marcas marcha marco margen maria marido marina mario martes martin
martinez marzo masa mata matar materia material materiales matrimonio maxima maximo mayo mayores
mayoria media mediante medicina medico medicos medida medidas medios mejora mejorar mejores memoria
menor menores mensaje mensajes mental mente mentira mentiras menudo mercado mercados merece mes mesa
meta metal metodo metodos metro metros mexicana mexicano mexicanos mezcla mia michael miedo miembro
miembros miercoles miguel mil miles militar militares millon mina minas minimo ministerio ministro
ministros minuto minutos mio mira mirada mirando mirar mision mismas mismos mitad mm moda modelo
modelos moderna moderno modo modos molesta momentos moneda montana monte monton moral morales moreno
morir mostrar motivo motivos motor movil movimiento movimientos mucha muchisimo muere muerto muertos
muestra muestran multiples mundial municipal municipales municipio municipios murio muro museo
musica musical my n nacido nacimiento nacio nacion nacionales naciones natural naturales naturaleza
navidad necesaria necesario necesarios necesidad necesidades necesita necesitamos necesitan
necesitas necesito negocio negocios negra negro negros new nicolas nina ninas ningun ninguna ninguno
nino ninos nivel niveles noches nombres norma normal normalmente normas norte nota notas noticia
noticias novela novia noviembre novio nuestras nuevamente nuevas nueve nuevos numeros numerosas
numerosos objetivo objetivos objeto objetos obra obras obstante obtener obviamente obvio ocasion
ocasiones occidental ocho octubre ocupa ocurre ocurrido ocurrio odio oeste of oferta oficial
oficiales oficina oficinas ofrece ofrecer oh oido ojala ojo ojos ok olor olvidar on onda online
opcion opciones operacion operaciones opinion opiniones oportunidad oportunidades oposicion orden
ordenes organismo organizacion organizaciones organizado orgullo oriental oriente origen original
oro os oscuro oye p pa pablo paciente pacientes padre padres paga pagar pagina paginas pago paises
palabra palabras palacio pan panama pantalla papa papel papeles par paraguay parar parecen parecer
parecia parecido parecio pared paredes pareja paris parlamento paro parque partes participacion
participantes participar particular particularmente partida partidos partir pasada pasajeros pasan
pasando pasar pasaron pase paseo pasion paso pasos patria patrimonio paul paz pc pecho pedido pedir
pedo pedro pelea pelicula peliculas peligro peligroso pelo pena penal pensaba pensado pensamiento
pensamientos pensando pensar pense peor peores pequena pequenas pequeno pequenos perder perdida
perdido perdiendo perdio perdon perez perfecta perfectamente perfecto perfil periodico periodista
periodistas periodo permanente permiso permite permiten permitir perro perros personaje personajes
personal personales personalidad personalmente perspectiva pertenece peru pesar pese peso pesos
peter peticion petroleo pide piden pidiendo pidio pido pie piedra piedras piel piensa piensan pienso
pierde piernas pies pieza piezas pintura piso pista placer plan planes planeta plano planta plantas
plata plataforma playa plaza plazo plena pleno poblacion pobre pobres pobreza poca pocas pocos
poderes podia podian podido podra podran podras podriamos podrian podrias poesia poeta policia
policias politicas politico politicos polvo pone ponen poner ponerse ponga pongo poniendo popular
populares poquito porcentaje portugal posee posibilidad posibilidades posible posiblemente posibles
posicion posiciones positivo post posterior posteriormente potencia potencial pp practica
practicamente practicas precio precios precisamente prefiero pregunta preguntar preguntas pregunto
premio premios prensa preocupa preparado presencia presenta presentacion presentado presentan
presentar presente presentes presento presidencia presion presupuesto pretende previa primaria
primavera primeras primero primeros princesa principal principales principalmente principe principio
principios prision privada privadas privado privados pro probable probablemente probar procedimiento
proceso procesos produccion produce producido producir producto productos profesional profesionales
profesor profesores profundo programa programacion programas progreso promedio promocion promover
pronto propia propias propiedad propiedades propio propios proposito propuesta propuestas proteccion
proteger provincia provincial provincias proxima proximo proyecto proyectos prueba pruebas publica
publicacion publicaciones publicada publicado publicar publicas publicidad publico publicos pude
pudiera pudieron pudo pueblos pueda puedan puedas puente puerta puertas puerto puesta puesto puestos
punta puntos pura puro puse puso puta puto q queda quedado quedan quedar quedaron quedarse quede
quedo queremos querer queria querido queso quienes quiera quieran quieras quieren quieres quisiera
quiso quiza quizas r radio rafael raiz rapida rapidamente rapido raro rato raza razon razones re
reaccion real reales realiza realizada realizado realizar realizo realmente recibe recibido recibio
recibir recien reciente recientemente reconocer reconocimiento recordar recorrido recuerda recuerdo
recuerdos recuperar recursos red redes reduccion reducir referencia refiere reforma reformas regalo
regimen region regional regiones registro regla reglas regresar regreso regular reina reino relacion
relacionado relacionados relaciones relativamente religion religiosa renta repente representa
representacion representan representante representantes republica requiere reserva residencia
resistencia resolucion resolver respecto respeto responde responder responsabilidad responsable
responsables respuesta respuestas restaurante resto resulta resultado resultados resulto resumen
reunion revista revolucion rey reyes rica ricardo rico ricos riesgo rio rios riqueza risa ritmo
rivera robo rock rodriguez roja rojas rojo rol roma romper ropa rosa rosario rostro ruido rural
rusia ruso ruta s sabado sabe sabemos saben sabes sabia sabor saca sacar sal sala salario sale salen
salga salida salido salio salir salon salud saludo saludos salvador salvar salvo sanchez sangre
santa santiago santo santos sean seas seccion secretaria secretario secreto sector sectores
secundaria sede seguido seguidores seguimos seguir segunda segundo segundos segura seguramente
seguridad seguro seguros seis seleccion semanas senado senador senal senala senalo sencillo senora
senores sensacion sentencia sentia sentido sentimiento sentimientos sentir sepa septiembre seran
seres seria serian serie series serio servicio servicios servir sesion sevilla sexo sexual show
siente siento sierra siete siga siglo siglos significa significado sigo sigue siguen siguiendo
siguiente siguientes siguio silencio similar similares simple simplemente siquiera sirve sistemas
sitio sitios situacion situaciones sociales socialista sociedad socio software sol sola solamente
soldados solicitud solidaridad solucion soluciones somos sonido sonrisa sorpresa sos sr sub sube
subir sucede sucedio suele suelen suelo suena sueno suenos suerte suficiente suficientemente sufrir
sujeto suma super superar superficie superior supone supongo supremo supuesto sur suyo t tabla
talento tales taller talleres tamano tampoco tanta tantas tantos tarea tareas tarjeta tasa teatro
techo tecnica tecnicas tecnico tecnologia tecnologias telefono television tema temas temperatura
templo temporada temporal temprano tendencia tendra tendran tendria tenes tenga tengan tengas tenian
tenido teniendo teniente teoria tercer tercera tercero termina terminado terminar termino terminos
terreno terrible territorio terror testigos texto textos tiempos tienda tiendas tierra tierras tio
tipos tiro titular titulo titulos to toca tocar todavia toma tomado tomando tomar tome tomo tono top
toque tormenta torneo torno torre torres total totalmente trabaja trabajador trabajadores trabajan
trabajando trabajar trabajos tradicion tradicional tradicionales traduccion trae traer trafico
tranquilo transmision transporte trata tratado tratamiento tratando tratar trato tren tribunal
triste triunfo tropas trump turismo turno tuve tuviera tuvieron tuvo tuya tuyo tv twitter u
ubicacion ultima ultimas ultimo ultimos unas unica unicamente unico unidad unidades unidas unido
unidos union universal universidad universidades universo uruguay us usa usado usan usando usar uso
usted ustedes usuario usuarios util utiliza utilizado utilizan utilizando utilizar v vacaciones
vacio vale valencia valle valor valores varias variedad varios vas vaya vayan vayas ve vea vease
vecino vecinos vehiculo vehiculos veia veinte velocidad vemos ven vender venezolano venezuela venga
vengo venido venir venta ventaja ventana ventas veo verano verdadera verdadero verde veremos
verguenza verlo version verte ves vestido vi via viajar viaje viajes vias victima victimas victoria
vidas video videos vieja viejo viejos viendo viene vienen viento viernes vieron villa vino vio
violencia virgen virus vision visita visitar visitas vista viste visto viva vive viven vivienda
viviendas viviendo vivimos vivir vivo voces volumen voluntad volver volvio vos vosotros votar voto
votos voz vs vuelo vuelta vuelto vuelva vuelve vuestra washington web x xd york you youtube zapatos
zona zonas
""",
    "pt": """
abaixo aberta aberto abertura abordagem abre abril abrir abriu acaba acabar acabaram acabei acabou
academia acao acaso aceita aceitar acerca acesso acha acham achar achei achou acidente acima acoes
acompanhar acontece acontecendo acontecer aconteceu acredita acreditar acredito acucar acusado
administracao adolescente adolescentes adoro adultos advogado advogados aeroporto afinal afirma
afirmou africa agencia agenda agente agentes agir agosto agradecer agradeco agricultura aguas ah
ajuda ajudar ajudou al album alcancar alcance aldeia alegre alegria alemanha alemao alerta alex
alexandre algum ali alianca alias alimentar alimentos all alma almeida almoco alta altamente
alternativa alto altos altura alunos alves alvo am ama amanha amar ambas ambiental ambiente ambos
ameaca america americana americano americanos amiga amigo amizade amo an ana analise anda andar
andre angola animais animal aniversario anterior anteriores anteriormente anti antiga antigas antigo
antigos antonio anual anuncio anunciou aonde aparece aparecer apareceu aparencia aparentemente
apartamento apesar aplicacao apoiar apoio aprender apresenta apresentacao apresentado apresentam
apresentar apresentou aprovacao aprovado aproveitar aproximadamente aquela aquelas aquele aqueles
aquilo ar areas areia argentina arma armas arquitetura arquivo arquivos arroz art arte artes arthur
artigo artigos artista artistas arvore arvores asia aspectos assassinato assembleia assistencia
assistente assistir associacao assumir assunto assuntos at atacar ataque ataques atencao atender
atingir atitude atividade atividades atletas ato ator atos atras atriz atuacao atuais atual
atualizacao atualmente audiencia audio aula aulas aumenta aumentar aumento ausencia australia auto
autor autores autoridade autoridades autorizacao avaliacao avenida aviao aviso azul b bahia bairro
bairros baixa baixar baixo banco bancos banda bandeira banheiro banho bar barra barulho base baseada
baseado basicamente basta bastante batalha bate bater bateria be bebe beber beijo beira bela beleza
belo ben bens biblia biblioteca big bilhoes black bloco blog boas bob boca bola bolo bolsa bolsonaro
bomba bonita bonito bons br braco bracos branca branco brancos brasileira brasileiras brasileiros
brasilia breve briga brincadeira brincar bruno busca buscar by c ca cabe cabeca cabelo cabo caca
cachorro cadeia cadeira caes cafe cai cair caiu caixa cala calma calor cama camara camera caminho
camisa campanha campeao campeonato campo campos canada canais canal cancao cancer candidato
candidatos cansado cantar canto cantor cantora capa capacidade capaz capazes capital capitao
capitulo caracteristicas caras carater carga cargo carioca carlos carnaval carne caro carreira carro
carros carta cartao cartas carvalho casal casamento casar casas casos castelo castro catarina
categoria categorias catolica causa causar causas cavalo cd ceara cedo celular cena cenario cenas
centenas cento central centros cerca cerebro cerimonia certa certamente certas certeza certo certos
cerveja ceu cha chama chamada chamadas chamado chamados chamam chamar chamou chance chao charles
chave chaves chefe chega chegada chegando chegar chegaram chegou cheguei cheia cheio cheiro chile
china chines chocolate choque chorar chris chuva ciclo cidadao cidadaos cidades ciencia ciencias
cientifica cima cinco cinema cirurgia city civil civis clara claramente claro classe classico
classificacao cliente clientes clima clique clube cm co cobertura codigo colaboracao colecao colega
colegas colegio coloca colocado colocar colocou colombia coloque coluna comandante comando combate
combustivel come comeca comecam comecando comecar comecaram comecei comeco comecou comentario
comentarios comer comerciais comercial comercio comida comissao comite companhia comparacao
compartilhar competicao completa completamente completo complexo comportamento compra comprar
comprei computador computadores comum comunicacao comunidade comunidades comuns conceito
concentracao conclusao concurso condicao condicoes conexao conferencia confianca confira conflito
conflitos conforme confusao congresso conheca conhece conhecer conheci conhecida conhecido
conhecidos conhecimento conheco conjunto conosco conquista consciencia consegue conseguem consegui
conseguir conseguiram conseguiu conselho consequencias considera considerada considerado
considerando considerar consigo constante constitucional constituicao construcao construir consumo
contando contar contas contato contem conteudo contexto contigo continua continuar continue conto
contou contrario contrato controlar controle contudo conversa conversar conversas convidado
convidados convite copa cor coracao coragem cores corinthians coroa coronel corpo corpos corre
correndo corrente correr corrida corrupcao cortar corte costa costas cozinha credito creio crescer
cresceu crescimento cria criacao criada criado crianca criancas criando criar crime crimes criou
crise cristo critica criticas cruz cruzeiro cuidado cuidar cuja cujo culpa cultura culturais
cultural cumprir cunha cura curitiba curso cursos curta curto custa custo dada dado dados dai danca
dancar dando daniel danos dao daquela daquele daqueles daqui data david day debate decada decadas
decidir decidiu decisao decisoes declaracao declarou decreto dedo defende defender defesa definicao
dei deixa deixam deixando deixaram deixe deixei deixem deixou del delas deles demais democracia
dentes dentre departamento depende depressao deputado deputados der deram derrota desafio desafios
descoberta descobri descobrir descobriu descricao desculpa desculpas deseja desejo desempenho
desenho desenvolver desenvolvido desenvolvimento design desistir dessa dessas desse desses desta
destaca destaque destas deste destes destino destruicao detalhes determinado deu devem devemos
deveria deveriam devia devido devo dez dezembro diante diario dica dicas diego diferenca diferencas
diferente diferentes dificil dificuldade dificuldades diga digitais digital digo dilma direcao
direita direitos direta diretamente direto diretor disco discurso discussao discutir disponiveis
disponivel disputa disseram distancia distribuicao distrito dito diversas diversos divida divisao
divulgacao divulgar dizem dizendo dizia doce documentario documento documentos doenca doencas doente
dolares dom domingo dominio dona dono dor dormir dou doutor dr drama droga drogas dupla dura duvida
duvidas economia economica economico ed edicao edificio editor editora eduardo educacao efeito
efeitos egito ei eis el eleicao eleicoes eleito eleitoral elementos eletrica emergencia emprego
empresa empresario empresas en encontra encontrada encontrado encontram encontrar encontrei encontro
encontrou endereco energia enfim enfrentar engenharia engracado enorme ensinar ensino entanto
entende entender entendi entendo entidade entra entrada entrar entrega entregar entretanto
entrevista entrou enviado enviar enviou envolvendo envolvidos episodio epoca equipa equipamentos
equipe equipes eram errada errado erro erros es escala escolas escolha escolher escolhido escreve
escrever escreveu escrita escrito escritor escritorio esforco esforcos espaco espacos espanha
espanhol especiais especial especialista especialistas especialmente especie especies espera
esperanca esperando esperar esperava espero espirito esporte esposa esqueca esquecer esqueci
esquerda estabelecer estacao estadio estados estadual estara estarao estaria estas estavam esteja
estejam estes esteve estilo estiver estivesse estrada estrangeiros estranha estranho estrategia
estreia estrela estrelas estrutura estruturas estudante estudantes estudar estudo estudos et etapa
etc eua europa europeia europeu euros evento eventos evitar evolucao ex exatamente excelente exceto
execucao executivo exemplo exemplos exercicio exercito existe existem existencia existir expectativa
experiencia experiencias explica explicar exploracao explosao exposicao expressao extensao exterior
extra extremamente f fa fabrica faca facam face facebook facil facilmente faco facto faculdade faixa
fala falam falando fale falei falha falo falou falta familiar familiares familias famosa famoso fara
faria fas fase fato fatos favor faze fazem fazenda fazia fc fe fechado fechar federacao federal
feira feita feitas feito feitos felicidade felipe feliz felizes feminina feminino ferias fernando
ferramenta ferramentas ferreira ferro festa festas festival fevereiro ficam ficamos ficando ficaram
ficava fico ficou fifa figura filha filhos filmes filosofia finais finalmente financeira
financiamento fins fique fiquei fisica fisico fiz fizemos fizeram flor flores floresta fluxo foco
foda fogo folha fome fomos fonte fontes forca forcas formacao formado formar formas formato
fortaleza forte fortes forum fosse fossem fotografia fotos franca frances francesa francisco frank
frase frequencia frequentemente frio from fronteira fugir fui funcao funciona funcionarios funcoes
fundacao fundador fundamental fundo fundos futebol futuro g gabinete gabriel game ganha ganhar
ganhou garantir garota garoto gas gato gay gelo general genero george geracao gerais geral
geralmente gestao gigante global globo gloria go gol golpe gols gomes google gosta gostam gostar
gostaria gostava gostei gosto gostou governador graca gracas grandes grau grave grecia grosso grupos
guarda guia h habilidades habitantes haja harry haver havera haviam henrique henry heroi historias
historica historico home homenagem homens honra horario horizonte horrivel hospital hotel house
houve http https humana humanidade humano humanos humor ia idade ideia ideias identidade
identificacao identificar idiota igreja iguais igual igualmente ii iii ilha ilhas imagem imagens
imaginar imediatamente impacto impedir importa importancia importantes impossivel impostos imprensa
impressao impressionante incendio inclui incluindo inclusive incrivel independencia independente
india indica indicado indice individual individuo individuos indo industria industrial infancia
infantil infelizmente inferno influencia informacao informacoes inglaterra ingles inicial
inicialmente iniciativa inicio inimigo inimigos instalacao instituicao instituicoes instituto
instrumento instrumentos inteira inteiro inteligencia inteligente intencao interessante interesse
interesses interior interna internacionais internacional international internet intervencao
intitulado inverno inves investigacao iorque ira irao irei iria irma irmao irmaos is israel isto it
italia j jack jamais james janela jantar japao jardim jeito jesus joao joga jogador jogadores
jogando jogar jogos jogou john jorge jornada jornais jornal jornalismo jornalista jornalistas jose
jovem jovens jr juan juiz julgamento julho junho juntamente juntar junto juntos juro justica justo
juventude k kim km l laboratorio lados lago lanca lancada lancado lancamento lancar lancou larga las
latina le leao lee legais legal legislacao leia leis leite leitura lembra lembrar lembre lembro
lenda lendo ler leste letra letras leva levado levando levantar levar levaram leve levou lhe lhes li
liberdade licenca lidar lider lideranca lideres life liga ligacao ligacoes ligado ligar like lima
limite limites linda lindo line lingua linguagem linguas linha linhas link links lisboa lista
literatura live livre livres livro livros lixo lo locais localizacao localizada localizado logica
logo loja lojas londres longa longe longo los louca louco louis love lua lucas lugares luis luiz
lula luta lutar luz m ma machado madeira madrugada maes mail maio maiores maioria mal mamae man
manda mandar mandato mandou maneira manha mantem manter manuel manutencao mao maos mapa maquina mar
maravilhosa maravilhoso marca marcado marcar marcas marcelo marco marcos marcou maria marido mark
martin martins massa mata matar matematica materia materiais material mato matou mau max maximo
media medica medicina medico medicos medida medidas medio medo meia meios mel melhorar melhores
membro membros memoria mendes menina meninas menino meninos menor menores mensagem mensagens mente
mentira mercado merda merece mes mesa meses mesmas mesmos mestre meta metade metal metodo metodos
metros mexico michael midia miguel milhao milhares milhoes militar militares minas minhas minimo
ministerio ministro ministros minuto minutos missao mistura mm moda modelo modelos moderna modo
moeda momentos montanha montanhas monte mora moradores moral morar morre morrer morreram morreu
morta mortes morto mortos mostra mostram mostrando mostrar mostrou motivo motivos motor motorista
movimento movimentos muda mudanca mudancas mudar mudou muita mulheres mundial municipal municipio
municipios museu musical musicas my n nacao nacionais nacoes namorada namorado naquela naquele nariz
nasceu nascimento natal naturais natural natureza navio ne necessario necessidade necessidades
negocio negocios negra negro negros nela nele nenhum nenhuma nessa nesse nesses nesta neste neto new
news nisso niveis nivel noites nomes nordeste normal normalmente norte nossas nossos nota notas
noticia noticias novamente novas nove novela novembro novidade novos nuclear nucleo numeros objetivo
objetivos objeto objetos obra obras obrigada obrigado obter obviamente ocasiao ocidental ocorre
ocorreu ocupacao odeio odio oeste oferece oferecer oferta oficiais oficial oficialmente oh oi oito
ok ola oleo olha olhando olhar olho olhos oliveira on onda one onibus online ontem opcao operacao
operacoes opiniao oportunidade oportunidades oposicao ora orcamento ordem ordens organizacao
organizacoes organizado organizar orgao orgaos orgulho orientacao oriente origem original
originalmente oscar otima otimo ouro outubro ouvi ouvido ouvindo ouvir ouviu p paciente pacientes
padrao padre padroes paga pagamento pagar pagina paginas pago paises paixao palacio palavra palavras
palco pao papa papel papo par parabens parada parana parar parceiro parceria parecem parecer parecia
parede paredes parem paris parlamento parou parque partes participacao participantes participar
participou particular particularmente partida partido partidos passa passada passado passageiros
passagem passam passando passar passaram passe passei passo passos passou patrimonio pau paul paula
paulista paz pe peca pecas peco pede pedi pedido pedindo pedir pediu pedra pedras pedro pega pegar
pegou peguei peito peixe peixes pelas pele pena penal pensa pensam pensamento pensamentos pensando
pensar pense pensei penso pequena pequenas pequeno pequenos perante percebe perceber percebi perda
perde perdendo perder perdeu perdi perdido pereira perfeita perfeito perfil pergunta perguntar
perguntas perguntou perigo periodo permanente permissao permite permitir pernambuco pernas
personagem personagens personalidade perspectiva pertence perto peru pes pescoco peso pesquisa
pesquisas pessoais pessoal pessoalmente peter petroleo piada piloto pinto pintura pior piscina pista
planeta plano planos plantas plataforma pobre pobres podemos podera poderes poderia poderiam podia
poesia policia policiais policial politica politicas politico politicos ponta ponte ponto pontos pop
populacao popular populares porem porra porta portal portanto portas porto portugal portugues
portuguesa portugueses pos posicao posicoes possa possam posse possibilidade possiveis possivel
posso possuem possui post posto postos potencial pouca poucas poucos povo povos pr praca praia prata
pratica praticamente praticas prazer prazo pre precisam precisamos precisar precisava preco precos
predio prefeito prefeitura prefiro premio preocupacao preparar presenca presente presentes
presidencia preso presos pressao preta pretende preto prima primeiras primeiros primo princesa
principais principal principalmente principe principio principios prisao privada privado pro
problemas processo processos procura procurando procurar producao produto produtores produtos
produzido produzir professor professora professores profissionais profissional programa programacao
programas projecto projetos promocao promover pronto propaganda proposito proposta propostas propria
proprias propriedade propriedades proprio proprios protecao proteger prova provar provas provavel
provavelmente provincia proxima proximas proximo proximos pt publica publicacao publicacoes
publicada publicado publicar publicas publicos publicou puder pudesse puta q quadro quais qualidade
quantas quantidade quantos quao quarta quarto quatro quebra quebrar queda queira quente querem
queremos querer querida querido questao questoes quilometros quimica quinta quis quiser r raca radio
rafael rainha raio raiva ramos ranking rapaz rapida rapidamente rapido razao razoes reacao reais
real realidade realizacao realizada realizadas realizado realizados realizar realmente recebe
receber recebeu recebi recebido recem recente recentemente recentes recife reconhecimento recuperar
recursos rede redes redor reducao reduzir refere referencia reforma regime regioes regional registro
regra regras rei reino relacao relacionadas relacionados relacionamento relacoes relativamente
relatorio religiao renda repente representa representacao representante representantes republica
reserva residencia resistencia resolucao resolver respeito responde responder respondeu
responsabilidade responsaveis responsavel resposta respostas restaurante resto resultado resultados
resumo retirada retirar retorno reuniao revela revelou revisao revista revolucao ribeiro rica
ricardo richard rico rios risco rj robert roberto rocha rock rodada rodrigo rodrigues roma romance
rosa rosto roupa roupas rs rua ruas ruim rural russa russia russo s sabado sabem sabemos sabendo
sabia saco sai saia saiba saida saindo saiu sala salao salario salvador salvar samba san sangue
santa santana santo santos saude seca secao secretaria secretario seculo sede segredo segue seguem
seguida seguidores seguindo seguinte seguintes seguir seguiu segundos segura seguranca seguro seis
sejam selecao semanas semelhante senado senador senao senhor senhora sensacao sente sentem senti
sentido sentimento sentimentos sentindo sentir sequencia sequer serao serem seres sergio seriam
serie series serio serra serve servico servicos servir sessao sete setembro setor sexo sexta sexual
shopping show shows si siga significa significado silencio silva simbolo simples simplesmente sinais
sinal sinto sistemas sites sitio situacao situacoes sob sobretudo sociais social sociedade socorro
sofrer sofreu sofrimento software sol solar soldados solo solucao solucoes som somente somos sonho
sonhos sono sorte souza sozinha sozinho sp sr status sub subir sucesso suficiente super superior
suporte supremo surgiu surpresa t ta tabela tais tal talento talvez tamanho tanta tantas tantos
tarefa taxa taylor teatro tecnica tecnicas tecnico tecnologia tecnologias tela telefone televisao
tema temas temperatura tempestade temporada tempos tendencia tendo tenha tenham tens tensao tenta
tentando tentar tentativa tentou teoria tera terao terca terceira terceiro terem teremos teria
teriam termina terminar terminou termo termos terra terras terreno territorio terror teste testes
teu teus texto textos ti tia tido time times tinham tio tipos tira tirar tiro tirou titulo tive
tivemos tiver tiveram tivesse toca tocar tom toma tomada tomando tomar tomou top topo toque torna
tornando tornar tornaram torno tornou total totalmente tour trabalha trabalhadores trabalhando
trabalhar trabalhos tradicao tradicionais tradicional traducao transferencia transformar transito
transmissao transporte tras trata tratado tratamento tratar traz trazer treinador treinamento treino
trem tribunal triste troca trocar tropas trouxe tua turismo turma turno tv twitter u ultima ultimas
ultimo ultimos umas uniao unica unico unidade unidades unidas unido unidos universal universidade
universo uns up urbana us usa usada usadas usado usados usam usando usar use uso usou usuario
usuarios util utilizacao utilizada utilizado utilizando utilizar v va vaga vale valor valores van
vantagem varias variedade varios vazio vc ve veiculo veiculos veio veja vejo velha velho velocidade
vemos vencedor vencer venda vendas vender vendo venezuela venha vento verao verdadeira verdadeiro
verde vergonha verificar vermelha vermelho versao vestido vi via viagem viagens viajar vice vidas
videos vieram vila vim vindo vinho vinte violencia vir viram virar virou virtual virus visao visita
visitantes visitar vista visto vitima vitimas vitoria viu viva vive vivem vivendo viver vivo
vizinhos voltar volto voltou volume vontade vos votacao votar voto votos voz washington web will
with world x y york you your youtube zero zona
""",
    "ru": """
a and apple b by c d e facebook for google h http ii iii in it iv l n new o of p s t to v x xix xx
you абсолютно августа августе автобус автомобилеи автомобиль автомобиля автор автора авторов авторы
ага ад адвокат администрации адрес азии академии активно акции александр александра алексеи аль
альбом американскии американских американского американскои америке америки ан анализ анатолии англ
англии англиискии андреи анна антон апреле армии армию армия ассоциации ах аэропорт бабушка базе
базы банк банка безопасности беларуси беларусь белого белоруссии белые белыи белых берегу бесплатно
бизнес бизнеса билеты благодаря ближе близко блин блок бог бога богу боевых боже бои болгарии
болезни боли боль больнице больницу больно большая большеи большие большим большинства большинстве
большинство больших большого большое большую борис бороться борьба борьбе борьбу борьбы боюсь
бразилии брак брат брата брать братья будем будете будешь будто будучи будущего будущее будущем будь
буквально бумаги бывает бывшего бывшии быстрее быстро бюро важно важное важным вами ван вариант
василии ваш ваша ваше вашего вашеи ваши ваших вашу введение вверх ввиду вдоль вдруг ведет везде век
века великии великобритании великого великои вера верить верно вернулся вернуть вернуться вероятно
версии версия верховного верю вес весело веснои вести весьма ветер вечер вечера вечером вечно вещеи
вещи вещь взгляд взрыв взял взяла взяли взять вид вида виде видел видела видели видео видеть видим
видимо видит видишь видно видов виду виды вижу виктор вина вице вклад включает включая вкус владимир
владимира власть влияние вместо вне внезапно вниз внимание внимания вновь внутреннеи внутренних
внутри вовремя вовсе вода воде водитель водои воду воды военно военного военнои военные военныи
военных воздух воздуха возле возможно возможности возможность возраст возраста возрасте воина воине
воину воиск воиска вокруг волосы вопроса вопросам вопросов вопросу вопросы ворота восемь воскресенье
воспоминания восток востока востоке восточнои вошли впервые вперед впереди впечатление вплоть вполне
впоследствии впрочем врач времена временем вроде вряд всеи всеми всему вскоре вспомнить встреча
встречаются встрече встречи встречу вся вторая второго второе втором вторую вторых входит входят
вчера выбор выбора выборах выборов выборы выбрать вывод выглядит вызывает выиграл выиграла выиграть
выидет выити вынужден выпуск высокие высокии высокои выставка выставки выступает выступил
выступления высшеи выход выхода выходит выходные выше вышел вышла вышли вышло га газ газа газета
газете газеты гарри гг генерал германии германия героев герои героя гибели глава главе главная
главного главное главнои главные главныи главным главных главы глаз глаза глазами глазах го говорил
говорила говорили говорится говорить говорю говоря говорят годах годов годом гол голова голове
головои голову головы голос голоса голосов гонки гораздо город городах городе городов городского
городскои городу горы господи господин гости государств государства государственного государственнои
государственныи государственных государство готов готова готовы граждан гражданин гражданскои
границе границу границы греции грузии групп группа группе группои группу губернатора д даваи даваите
давать давление давно дает даи дал далее далеко дали дальнеишем дальше данного даннои данном данные
данныи данным данных даст дата дать дают двадцать дважды двери дверь движение движения двое двоих
дворе двумя де девочка девочки девушек девушка девушки девушку девять деиствие деиствии
деиствительно деиствия деиствовать деиствует декабре декабря дел делает делаешь делал делали делам
делаю делают деле делом делу денег департамента депутат депутатов депутаты деревне деревни дерево
держать десяти десять детали дети детскии детьми детям деятельности деятельность джеимс джон ди
динамо директор директора дмитрии днеи днем дни днр добиться добро доброе добрыи довольно договор
договора дождь доказать доктор доктора документов документы долг долго должно должности должность
долларов доля доме домов домои дому дорог дорога дороге дороги дорогои дорогу достаточно достижения
доступ доход дочери дочь др друга другая другим другими другого другое другом другому другу другую
друзеи друзья друзьями дтп думает думаете думаешь думал думала думать думают думы дух душа душе души
душу дэвид евгении евро европе европеиских европеискои европы едва единои единственная единственное
единственныи единственным еду ежегодно елена ес естественно ехать ж жаль ждать ждет жду ждут желание
жена женои женщин женщина женщину женщины жены жертв живет живои животных живут жизнью жил жили
жителеи жители жить журнал журнала журналист з забил забыл забыть зависимости зависит завод завода
заводе завтра задание задач задача задачи закон закона законом законы зал зале заместитель заметил
замок замуж занимает занимается занимался заниматься запад запада западе западнои запах записи
запись заранее зато зачем защиту защиты заявил заявление звезда звезды звук звучит здание здании
здания здорово здоровье здоровья земле земли землю земля зимои знаем знает знаете знаешь знак знал
знала знали знать значение значения значительно знают зовут золото золотои зоне зоны зрения зря ибо
иван игорь игр игра играет играл играть играх игре игрок игрока игроки игроков игру идеи идет идея
иди идти иду идут избавиться избежать известно известны известныи известных изд издание издания
изменении изменения изменить изначально израиля имеется имел имела имели имена именем имени иметь
имеют ими имя иначе индии иногда иностранных институт института интервью интерес интересно интересов
интересы интернет интернете информации информацию информация иорк иорке искать исключением
исключительно искусства искусство испании использовали использование использованием использования
использовать используется используют исследование исследовании исследования историческии историю
история источник источники источников итак италии итогам итоге итоги июле июля июне июня ка каждая
каждого каждое каждои каждом каждому каждую каждым казалось какая каким каких какого какое каком
какую камень камеры кампании канал канала капитала капитан карт карта картина картины карты карьеру
касается категории кафе качества качестве качество квартире квартиру квартиры кг кем киев киева
киеве километров ким кино китае китаи китая класс класса классе клиентов клуб клуба клубе ключ км
книг книга книге книги книгу князь ко код кое количества количество команд команда команде командир
команду команды комиссии комиссия комитет комитета комнате комнату компаниеи компании компанию
компания комплекс комплекса кому конец конкурс конкурса конкурсе константин конституции контракт
контроль контроля конференции конференция конца конце концерт концов концу корабль корабля король
короля котором которому которую которым которыми кофе кпсс краи краине краинеи красивая красная
краснои красныи края кризис крови кровь круг крупные крупных круто крым крыма крыму кстати кубка
культура культуры купил купить курс курса курсе л ла лаборатории ладно латвии лев легко легче лежит
леитенант ленина лес леса лесу летнии лето летом лечение лечения лиге лиги лидер линии литература
литературе литературы лиц лица лицо лицом лично личности лос лучшая лучшее лучшие лучшии лучшим
лучших любви любил любит любить любишь люблю любовь любого любое любои любом любят людьми людям
магазин мае маикл максим маленькая маленькии мало мальчик мальчика мама мамы мария марк марта марте
мастер матери материал материалов материалы матч матча матче матчеи матчи мать машин машина машине
машину машины мая мвд медали медленно международного международнои международныи международных менее
меньше мер мере мероприятии мероприятия меры мест места местах месте местного местные местных месяц
месяца месяцев метод методы метро метров ми мид милая миллиона миллионов милыи мимо мин мини минимум
министерства министерство министр министра министров минск минут минуту минуты мире мировои миру
михаил михаила млн млрд мм мнение мнению мнения многие многих многое многом множество мнои мог могла
могли могло модели модель мое моего моеи моем моему можем можете можешь мозг мозга моим моих
молодежи молодец молодои молодые молодых момент момента моменты море морскои моря москва москву
москвы московскии московского московскои московском мост мою муж мужа мужик мужчин мужчина мужчины
музеи музея музыка музыки музыку мысли мысль мяч набор наверно наверное наверняка навсегда надежда
надежды надеюсь назвал назвали название названием назвать назначен назначения называется называют
наиболее наконец наличие наличии нами намного наоборот написал написано написать напоминает
направление направлении направления напротив народ народа народного народнои народныи народных
народов наряду население населения насколько настолько настоящее настоящему настоящии насчет нато
наук наука науки научно научнои научных находились находился находится находятся национального
национальнои национальныи национальных начал началась начале начали начались начало началось начался
начальник начальника начать начинает начинается начинают начиная наш наша наше нашего нашеи нашел
нашем наши нашим наших нашла нашли нашу небо небольшои невозможно недавно недалеко неделе недели
недель неделю недостаточно независимости некоторое некоторые некоторых нем немедленно немного нему
ненавижу необходимо необходимости необходимость неоднократно неожиданно неплохо непосредственно
нескольких несмотря неужели нефти нечего нечто ниже никак никаких никакого никакои никого николаи
николая никому никуда ними ничто новая нового новое новои новом новому новость новую новым новых ног
ноги номер номера норм нормально нос ночи ночь ночью ноябре ноября нравится нужен нужна нужны ныне
нью оба обама обвинения обе обед обеих обеспечение обеспечения обеспечить обл область обмен обо
обоих обороны оборудование оборудования образ образование образования обратно обучение обучения
общая общего общее общеи общем общества обществе общественного общественнои общественных общество
общии объединения объект объекта объектов объекты объем объявил объяснить обычно обязанности
обязательно огня огонь огромное огромныи однажды одни одним одновременно одном одному одну означает
ои ок оказалась оказались оказалось оказался оказывается окна окно окончания окончательно округа
октябре октября олег олимпииских ольга онлаин оон ооо опасности операции операция описание
определить опыт опять организации организация органов органы оружие оружия осенью основании
основания основе основная основнои основном основные основным основных основы особенно особенности
особо оставаться оставил оставить остается осталась остались осталось остался остальное остальные
остальных останется остаться остров ответ ответил ответить ответственности ответственность отвечает
отвечать отдать отдел отдела отделение отделения отдельные отдельных отдыха отец отечественнои
отказался отказаться открыл открытие открытия открыть откуда отличается отличие отлично отличныи
отметить отмечает относительно относится относятся отношение отношении отношению отношения
отношениях отрасли отставку отсутствие отсюда оттуда отца отчет официально официальныи ох охраны
оценка оценки очевидно очереднои очередь очков ошибки ощущение павел памяти памятник память папа
пара парень парк парке парни парня партии партия пару пары первая первого первое первои первом
первую первые первым первых перевод переговоры передать передачи переход период периода песни песню
песня петербург петербурга петербурге петр петра печати писал писатель писать письма письмо питания
питер пить пишет план плана плане планеты планы платить платье плохо площади площадь плюс победа
победил победу победы поведение повезло поверхности поводу повышение повышения погиб погибли
погибших подарок подготовка подготовке подготовки поддержки поддержку поднять подобные подобных
подписал подруга подряд подумал подумать подходит поезд поезда пожалуи пожалуиста позволяет позднее
поздно поздравляю позже позиции поидет поиду поити показал показали показать показывает поколения
пол поле политика политике политики политику политические политических политического политическои
полиции полиция полковник полное полнои полном полностью полную полныи половина половине половину
половины положение положения получает получается получать получения получила получили получилось
получит получится получить пользоваться пользу польши поля помимо помните помню помогает помогите
поможет помочь помощи помощь помощью понедельник понимает понимаешь понимать понимаю понравилось
понял поняла поняли понятия понятно понять попал попала попасть попросил попытка попытки пор пора
поражение поражения порои порошенко порядка порядке порядок поскольку последнего последнее последнеи
последние последнии последним последних последняя посмотрел посмотреть посмотрите пост поставил
поставить постановление постепенно постоянно построить поступил потери потерял похоже пошел пошла
пошли поэт появилась появились появилось появился появится появляется пр прав права правду правил
правила правило правильно правительства правительство правления право праздник практика практически
пределах предлагает предложение предложения предложил предприятие предприятии предприятия
председатель председателя представителеи представители представитель представить представление
представлены представляет прежде прежнему президент президента президентом преимущественно прекрасно
прекрасныи премии премьер премьера пресс преступления прибыли привело привести привет приводит
придет придется прием приехал приехали признать приити приказ применение применения пример примерно
принадлежит принимает принимать принял приняла приняли принято принять природы приходилось приходит
приходится причем причин причина причине причинои причины пришел пришла пришли пришло пришлось
приятно проблем проблема проблемы проведения провел провели проверить провести проводить программ
программа программе программу программы продажи продать продолжает продолжать продуктов продукты
продукции проект проекта проекте проидет произведении произведения производства производство
произошло происходит проити промышленности просит прости простите простои пространство противника
протяжении профессор проходит проходят процентов процесс процесса процессе прошел прошла прошли
прошло прошлого прошлое прошлои прошлом прошу проще прямо прямои пункт пункта пунктов пусть путем
пути путин путина путь пытается пытались пытался пяти пятницу пять р работ работа работает работал
работала работали работать работают работе работников работои рабочего рабочеи рабочии рабочих равно
рад рада ради радио рады раза разве развитие развитии развитию развития разговор различные различных
размер разница разные разных разработки разрешения разу разумеется раион раиона раионах раионе
раионов рамках ранее рано раньше рассказал рассказала рассказать рассказывает расследование растении
растет расходы реакция реализации реально ребенка ребенок ребят ребята революции региона регионе
регистрации ред редактор редко режим режима режиме резко результат результатам результате
результатов результатом результаты реитинг реки рекорд ремонт республике республики ресурсов реформы
речи речь решать решение решением решении решения решил решила решили решить ровно рода родился
родителеи родители роднои рождения рок роли роль роман романа россиеи россииская россииские
россиискии россииских россииского россию россиян рост роста рот рсфср руб рублеи рубля рук руками
руках руки руководитель руководства руководство руководством руку русская русские русскии русских
русского русскои русском рыбы рынка рынке рынок ряд ряда рядом сад саит саите сама самая сами само
самого самое самои самолет самом самому самостоятельно самую самые самыи самым самых сан санкт
санкции сборная сборник сборнои сборную сведения свет света свете свобода свободу свободы свое своем
своему своим своими свыше связанные связанных связано связаны связь сделает сделал сделала сделали
сделано севернои северо сезон сезона сезоне секретарь секс секунд села сельского семь семье семьи
семью семья сентябре сентября сергеи сергея сердца сердце середине сериал серии серию серия серьезно
сестра сети сеть сибири сидеть сидит сил сила силами силу силы сильнее сильно сильныи сирии систем
система системе систему системы сити ситуации ситуацию ситуация сих скажем скажи скажу сказала
сказали сказано скончался скорее скоро скорости скорость слава слегка следует следующеи следующем
следующие следующии следующим слишком слов словам словами словно слово сложно служба службе службу
службы слухи случаев случаи случаино случаях случилось слушать слышал смерти смерть смешно сми смог
смогла смогли смогу смогут сможет сможете сможешь смотрел смотреть смотри смотрит смотрите смотрю
смысл смысла смысле сначала снег снять собеседник собирается собрание собрания собрать собственно
собственнои собственности событии события совершенно совершил совет совета советов советскии
советских советского советскои совместно современного современнои современных согласен согласился
согласно соглашение соглашения содержание содержит сожалению создал создание создании создания
создать солдат солнца солнце сон сообщает сообщение сообщения сообщил соответственно соответствии
соответствует соревнования состав состава составе составил составляет состоит состоится состоялась
состоялся состояние состоянии состояния сотни сотрудники сотрудников сотрудничества сохранить
социалистического социально социальнои социальных сочи союз союза спартак спасти спать спб
специалистов специально списке список спокоино спокоинои спорт спорта способ способен спросил спустя
сравнению среднего среднеи среднем среднии средняя средств средства среды срок срочно сср ст стадии
стала стало станет становится становятся станции старшии старые старыи статеи статус стать статье
статьи статья стены степени степень стиле стиль стихи сто стоимости стоимость стол столицы столь
столько сторон сторона стороне сторону стоят стр стран страна странах стране странно страну страх
страшно строительства строительстве строительство структуры студентов су субботу суд суда суде судов
судьба судья судя сумма сумму сути сутки суток суть существенно существует существуют сфере схема
схемы сцене счастье счет считает считается считать считаю считают сын сына сюда та таки такими таких
такого таком такую тв твое твоеи твои творчества твою твоя театр театра текст тел тела телефон
телефону тело тема теми температура тему темы теории теория территории территорию техника техники
технических технического технологии течение ти тип типа тихо тобои товаров тои тому тонн топ
торговли точки точно традиции транспорта требования требует требуется тренер третии третьего третьеи
трех трое труд труда трудно ту туда тур тура турнир турнира турции тыс тысяч тысячи тюрьмы тяжело
убииства убиистве убииство убить увеличение увеличения увеличить уверен уверены увидел увидела
увидеть угодно удалось удар удачи удовольствием уж ужасно ужин узнал узнать уити украина украине
украинские украинскии украинских украинского украинскои украину ул улице улицу улицы ума умер умерла
университет университета упал управление управления уровень уровне уровня условии условия условиях
услуг услуги успел успех успеха успешно установить установки устроиства устроиство утра утро утром
уходит участие участием участия участка участке участники участников участок ученые учетом учитель
учителя учитывая учиться учреждении учреждения ушел ушла ф факт фактически факты феврале февраля
федерального федерации фестиваль фильм фильма фильме фильмов фильмы финал финала фирмы флота фонд
фонда фоне форма форме формирования форму формы фото фотографии франции фронта функции футбол
футболу характер характеристики хватает хватит химии ход ходе ходить хозяиства хорошая хорошего
хорошее хорошие хорошии хотел хотела хотели хотелось хотим хотите хоть хотят хочет хочется хочешь
храм художник хуже цвет цвета цветы целеи цели целом целыи цель целью целях цен цена центр центра
центрального центральнои центре цены церкви церковь цк цска ч чаи час часа часов частеи частично
частности часто частью часы чаще человеком человеку чемпион чемпионат чемпионата чемпионате
чемпионов чему черныи черт честно честь четыре четырех числа число чисто читал читать член члена
членов члены чтоб чувства чувство чувствую чуть шаг шанс шести шесть широко школ школа школе школу
школы шоу штаб штаба э экономика экономики экономических экономического экономическои экс
эксплуатации энергии эпохи этап этапе этими этому эффект ю юго южнои юрии являются явно язык языка
языке яица якобы январе января японии ясно
""",
    "ar": """
a al and at by d de for http https i in l m of on t the to x ا اب ابدا ابراهيم ابرز ابريل ابطال ابعد
ابناء ابنه ابواب ابيض اتجاه اتخاذ اتصال اتصالات اتصل اتفاق اتفاقيه اتمني اتي اثار اثاره اثر اثنان
اثنين اجابه اجانب اجتماع اجتماعي اجتماعيه اجد اجراء اجراءات اجزاء اجمل اجنبيه اجهزه احب احبك احتلال
احتمال احدا احداث احدث احدهم احدي احزاب احسن احمر احوال احياء احيان احيانا اخبار اختبار اختيار اخذ
اخذت اخرون اخرين اخضر اخلاق اخوان اخي اخير اخيرا اخيره اداء اداره اداريه اداه ادب ادت ادري ادله ادم
ادني ادوات ادويه ادي اذ اذار اذكر اذن اراد اراضي اربع اربعاء اربعه ارتفاع ارجو اردت اردن اردني
اردنيه ارسال ارسل ارسلت ارضيه ارقام ارهاب ارهابيه اري اريد ازاله ازرق ازمه اس اسابيع اساس اساسا
اساسي اساسيه اسالك اسباب اسباني اسبانيا اسبانيه اسبوع استاذ استجابه استخدامها استخدم استخدمت استطاع
استطيع استعمال استقلال استمر استمرار استمرت اسد اسر اسراييل اسراييلي اسراييليه اسرع اسره اسعار اسف
اسفل اسكندريه اسلام اسلامي اسلاميه اسلحه اسلوب اسم اسماء اسماعيل اسمك اسمه اسمها اسمي اسنان اسوا
اسواق اسود اسيا اسيله اشار اشاره اشجار اشخاص اشد اشرف اشعر اشكال اشهر اشياء اصابه اصبحت اصحاب اصدار
اصدر اصدرت اصدقاء اصغر اصل اصلا اصلاح اصلي اصليه اصليين اصوات اصول اصيب اضافيه اطار اطباء اطراف
اطلاق اطلق اطلقت اطول اظن اظهر اظهرت اعاده اعتبار اعتبر اعتراف اعتقال اعتقد اعد اعداد اعرف اعضاء
اعطاء اعظم اعلام اعلامي اعلاميه اعلان اعلم اعلن اعلنت اعلي اعمال اعمل اعني اعوام اغسطس اغلاق اغلب
اغنيه افتتاح افراد افريقيا افريقيه افغانستان افكار افلام اقامه اقتصاد اقتصادي اقتصاديه اقدر اقدم
اقرا اقرب اقصي اقل اقليم اقليميه اقول اقوي اكتب اكتشاف اكتشف اكتشفت اكتوبر اكد اكدت اكن اكون الاب
الاف الام البث التزام الجو الحب الحج الحد الحر الحظ الحق الحل الحي الخ الخط الدم الرب الرد السر السن
الشر الصف الطب العاب الغد الفا الفن الكتروني الكترونيه الكل اللي الم الماني المانيه النص اله اليد
اليس اليك امارات اماكن امان امرا امراض امراه امريكا امريكي امس امطار امكانيه امل امم امن امنه امنيه
امه اموال امور امي امير امين اناس انتاج انتخابات انتخابيه انترنت انتشار انتظار انتقال انتقل انتم
انتهاء انتهت انتهي انتي انجليزيه انحاء انسانيه انشاء انشطه انظر انظمه انفسنا انفسهم انك انما اننا
انني انهاء انهم انواع اني اهتمام اهداف اهل اهلي اهليه اهم اهميه اواخر اوايل اوباما اوراق اوروبا
اوروبي اوروبيه اوسط اوضح اوقات اولا اولاد اوليك اوليه ايار ايام اياه ايجاد ايراني ايرانيه ايطاليا
ايقاف ايلول ايمان اين ايه ايها باب بابا بات باتجاه باذن بارحه بارك باريس باستثناء باستخدام باستمرار
باسم باقي باكستان بال بالغ بالله بانها بانهم باني باي ببساطه ببعض بتاريخ بتقديم بتهمه بث بجامعه
بجانب بجد بحاجه بحث بحر بحرين بحريه بحسب بحق بحلول بحيث بخاري بخصوص بخير بد بدء بدءا بدايه بدر بدعم
بدل بدلا بدور بدوره بذلك برازيل برازيلي برامج برج برشلونه برلمان برلمانيه بريد بريطاني بريطانيا
بريطانيه بريه بس بسرعه بسهوله بسيط بسيطه بشار بشان بشده بشر بشري بشريه بشيء بصوت بصوره بضع بضعه
بطاقه بطريقه بطل بطوله بعدد بعدم بعدما بعده بعدها بعضا بعضها بعضهم بعمل بعنوان بعيد بعيدا بعيده
بغداد بغض بفضل بقاء بقدر بقوه بقي بقياده بقيت بقيه بكثير بكر بكم بلا بلاده بلد بلدان بلده بلدي بلدين
بلديه بلغ بلغت بمثابه بمجرد بمدينه بمعني بمن بمناسبه بموجب بنا بناء بنات بنت بنسبه بنفس بنفسك بنفسه
بنك بنوك بني بنيه بهدف بهذا بهذه بهم بو بوابه بوب بوجود بوضع بوضوح بوك بول بيان بيانات بيت بيتر بيد
بيروت بيض بيضاء بيع بيل بيننا بينها بينهم بينهما بيني بييه ت تابع تابعه تاتي تاثير تاخذ تاريخ تاريخي
تاريخيه تاسع تاسعه تاسيس تاكيد تالي تاليه تامين تبادل تبحث تبدا تبدو تبقي تبلغ تبين تتبع تتحدث
تتراوح تتضمن تتعلق تتكلم تتم تتمكن تتوقف تجارب تجاره تجاري تجاريه تجاه تجد تجربه تجري تجعل تجمع
تحالف تحاول تحب تحتاج تحتوي تحتيه تحدث تحدثت تحديث تحديد تحديدا تحرير تحسين تحصل تحقق تحقيق تحقيقات
تحكم تحليل تحمل تحميل تحول تحويل تختلف تخرج تخطيط تخلص تخيل تداول تدخل تدريب تدعي تدفع تدمير تدور
تذكر تذهب تراث تراجع تربيه ترتيب ترجمه ترغب ترك تركي تركيا تركيز تركيه تري تريد تزال تزيد تساعد تسال
تسبب تستحق تستخدم تستطيع تستمر تسجيل تسعه تسعي تسمح تسمع تسمي تشبه تشرين تشعر تشغيل تشكل تشكيل تشمل
تشير تصبح تصدر تصريح تصل تصميم تصنيف تصويت تصوير تضع تضم تطبيق تطبيقات تطلب تطلق تطور تطوير تظهر
تعال تعالي تعامل تعاني تعاون تعبير تعتبر تعتقد تعتمد تعد تعديل تعرض تعرضت تعرف تعريف تعزيز تعطي تعلم
تعلمون تعلن تعليق تعليم تعليميه تعمل تعني تعود تعيش تعيين تغير تغيير تفاصيل تفسير تفضل تفعل تفكر
تفكير تقارير تقبل تقدر تقدم تقدير تقديم تقريبا تقرير تقع تقف تقل تقليديه تقنيات تقنيه تقييم تكتب تكن
تكنولوجيا تكوين تل تلعب تلفاز تلفزيون تلقي تمام تماما تمت تمتلك تمثل تمر تمكن تمكنت تملك تموت تموز
تمويل تمييز تناول تنتظر تنتهي تنسي تنظيف تنظيم تنفيذ تنفيذي تنميه تهتم تهدف تواجه تواصل توالي توثر
توجد توجه توجيه تودي توزيع توفر توفي توفير توقع توقف توقيع توم توماس تونس تونسي تونسيه تويتر تي تيار
ثالث ثالثه ثامن ثامنه ثانويه ثقافه ثقافي ثقافيه ثقه ثلاث ثلاثاء ثلج ثمانيه ثمن ثمه ثوره ج جاء جاءت
جابر جاك جامعات جامعه جامعي جان جانب جاي جايزه جبال جبل جبهه جد جدد جده جدول جديدا جراء جرايم جرت
جري جريده جريمه جزء جزءا جزاير جزايري جزايريه جزر جزيره جسد جسم جعل جعلت جلب جلد جلسه جماعات جماعه
جمال جماهير جمع جمعه جمعيه جمهور جمهوريه جميعا جميل جميله جنب جندي جنرال جنس جنسي جنسيه جنه جنوب
جنوبي جنوبيه جنود جنيه جهات جهاز جهه جهود جو جوايز جوجل جوده جورج جوله جون جوي جويه جي جيد جيدا جيده
جيل جيمس جين حاجه حادث حادثه حاسوب حافظ حاكم حالات حالي حاليا حاليه حان حاول حاولت حب حبيب حبيبتي
حبيبي حجب حجر حجم حد حدث حدثت حدوث حدود حديث حديثا حديثه حديد حديقه حر حراره حرس حرف حركات حركه حره
حروب حريه حزب حزيران حساب حسابات حسب حسن حسنا حسين حصار حصل حصلت حصول حضر حضور حظر حفاظ حفظ حفل حق
حقا حقايق حقق حقوق حقيقه حقيقي حقيقيه حكم حكومي حكوميه حل حلب حلقه حلم حلول حماس حمام حمايه حمد
حمراء حمل حمله حوار حوالي حوثي حوثيين حي حياتك حياتنا حياته حياتها حياتهم حياتي حينما حينها حيوانات
خارجي خارجيه خالد خامس خامسه خان خبر خبراء خدمات خدمه خذ خرج خرجت خروج خريطه خساره خصوصا خضراء خط
خطا خطاب خطر خطط خطه خطوات خطوط خطوه خطيره خلاف خلالها خلف خلفيه خلق خليج خليفه خليل خمس خمسه خميس
خوف خيار خير د دا داخلي داخليه دار داعش دام داود دايره دايم دبي دخل دخلت دخول دراسات دراسه درجات
درجه درس دستور دعا دعم دعوه دفاع دفع دقايق دقيقه دكتور دليل دم دمشق دنيا ده دها دواء دور دورا دوره
دوري دولي دوما دي دير ديسمبر ديفيد ديمقراطي ديمقراطيه ديني دينيه ذا ذاته ذاتها ذاتيه ذاك ذاكره ذكر
ذكرت ذكري ذهاب ذهب ذهبت ذهبيه ذو ذوي ذي رابط رابع رابعه راح راحه راس راسه راي رايت رايع رايعه رب ربط
ربع ربما ربيع رجب رجلا رحله رحمن رحمه رحيل رد ردا رساله رسايل رسم رسمي رسميا رسميه رسول رسوم رصاص
رضا رضي رعايه رغبه رغم رفض رفضت رفع رقم رقميه رمز رمضان روابط رواه روايه روبرت روح روسي روسيا روسيه
روما رويه رياح رياسه رياسيه رياض رياضه رياضي رياضيه ريال ريتشارد رييسا رييسه رييسي رييسيه زاد زادت
زال زالت زراعه زعيم زمان زمن زواج زوج زوجته زوجه زوجها زي زياده زياره زيت زين س سابع سابعه سابق
سابقا سابقه ساحل ساحه سادس سادسه ساره ساعات ساعه سالم سامي سان ساهم سباق سبب سببا سبت سبتمبر سبحانه
سبع سبعه سبق سبيل ست ستكون سته سجل سجن سحب سر سرطان سرعه سرقه سري سريع سريعا سريعه سريه سطح سعاده
سعد سعر سعود سعودي سعيد سعيده سفاره سفر سفينه سقوط سكان سكر سكس سلاح سلامه سلسله سلطات سلطان سلطه
سلم سلمان سلوك سليم سليمان سماء سماح سمعت سن سنتين سنويا سنين سهل سهلا سهله سو سوء سواء سوال سوداء
سودان سوره سوري سوريه سوريين سوق سوي سويا سي سيء سياحه سيارات سياره سياسه سياسي سياسيه سياق سيتم
سيتي سيد سيده سيدي سير سيسي سيطره سيف سيكون سيما سيناء سينما سييه شاء شاب شارع شارك شاركت شاشه شاعر
شام شان شانه شاهد شاي شباب شباط شبكه شبه شتاء شجره شخصا شخصي شخصيا شخصيات شخصيه شديد شديده شراء شرح
شرعيه شرف شرق شرقي شرقيه شركات شروط شريط شريعه شريف شريك شعار شعبي شعبيه شعر شعرت شعوب شعور شغل شك
شكر شكرا شكل شمال شمالي شماليه شمس شهاده شهد شهداء شهدت شهور شهيد شهير شهيره شو شوارع شوون شي شيطان
شيعه شيوخ شيي شييا ص صاحب صادر صار صالح صباح صباحا صح صحافه صحراء صحف صحفي صحه صحي صحيح صحيحه صحيفه
صحيه صدر صديق صديقي صراع صرح صعب صعبه صعوبه صغار صغير صغيرا صغيره صفحات صفحه صفقه صفوف صلاح صلاه صله
صمت صناعه صناعيه صندوق صنع صنعاء صنعت صوت صوتي صيد صيف صين صيني صينيه ضابط ضباط ضبط ضحايا ضحيه ضخمه
ضرايب ضرب ضربه ضروره ضعف ضغط ضفه ضمان ضوء طارق طاقه طالب طالما طايرات طايره طب طبع طبعا طبقا طبقه
طبي طبيب طبيعه طبيعي طبيعيه طبيه طرح طرف طرق طريقه طعام طفل طفلا طقس طلاب طلب طلبت طلبه طهران طواري
طوال طول طويل طويلا طويله طيب طيبه طيران طيله طيور ظاهره ظروف ظل ظلام ظلم ظهر ظهرت ظهور ع عاب عاد
عادت عادل عاده عادي عاش عاشر عاشره عاصفه عاصمه عالمي عالميا عالي عاليه عامر عامل عاملين عامين عايلات
عايلته عايلتي عايله عباره عباس عبدالعزيز عبدالله عبيد عثمان عثور عدا عداله عددا عدل عدن عدو عديده
عراقي عراقيه عرش عرض عرضت عرف عرفت عروض عز عزيز عزيزي عسكري عسكريه عشان عشرات عشره عشرين عصر عضو
عضوا عطله عظام عظيم عظيمه عفو عقب عقد عقل عقوبات عقود عكس علاج علاقات علاقه علامات علامه علم علما
علماء علمت علمي علميه علوم عليا عليكم عم عما عمال عمان عمره عمرها عمرو عمري عملا عملات عملت عمله
عملها عملي عمليات عموما عنا عناصر عندك عندنا عنده عندها عندهم عندي عنف عنك عنها عنهم عنوان عني عهد
عوده عيد عيسي عيش عين عيني عيون غاء غاز غالبا غايه غدا غذاء غذاييه غرب غربي غربيه غرض غرفه غريب
غريبه غزه غضب غضون غياب غيره غيرها ف فاذا فارس فاز فانا فانت فانه فانها فايده فبراير فتاه فتح فتره
فتيات فجاه فجر فحسب فحص فرد فرص فرصه فرض فرع فرق فرقه فرنسا فرنسي فرنسيه فريد فريق فساد فشل فشلت فصل
فضاء فضاييه فضل فضلا فضلك فعاليات فعل فعلا فعلت فعله ففي فقال فقدان فقدت فقر فكان فكر فكره فكيف فلا
فلسطين فلسطيني فلسطينيه فلسطينيين فلم فلما فلن فما فمن فن فنان فنحن فندق فنون فني فنيه فهد فهذا فهل
فهم فهناك فهو فهي فواد فور فورا فوز فوضي فيسبوك فيصل فيك فيهم قابل قادر قادره قادم قادمه قاده قاره
قاضي قاعده قاعه قالت قاله قالوا قامت قاموا قانوني قانونيه قاهره قايد قايلا قايم قايمه قبض قبيله قتال
قتل قتلوا قدر قدره قدس قدم قدما قدمت قديم قديمه قراءه قرات قرار قرارات قران قرب قرر قررت قرن قري
قريب قريبا قريبه قريه قسم قصر قصص قصف قصه قصيده قصير قصيره قضاء قضايا قضاييه قضيه قطاع قطر قطع قطعه
قل قلب قلبك قلبه قلبي قلت قلق قله قليل قليلا قليله قم قمت قمر قمنا قمه قناه قنوات قهوه قوات قواعد
قوانين قول قوله قومي قوميه قوه قوي قويه قياده قيام قيامه قيد قيل قيم قيمه ك كاتب كارل كاس كافه كافيه
كامل كاملا كامله كاميرا كانه كانون كبار كبري كبيرا كتابه كتبت كثيره كره كريم كسر كشف كفر كلا كلام
كلما كلمات كلمه كلنا كله كلها كلهم كليه كمبيوتر كميه كن كنا كنتم كندا كنيسه كهرباء كهرباييه كوبا
كوريا كولومبيا كون كونه كونها كوني كويت كويتي كي كيفيه كيلو كيم لابد لاتينيه لاجل لاجيين لاحد لاحق
لاحقا لازم لازمه لاعاده لاعب لاعبين لاكثر لانك لاننا لانني لانه لانها لانهم لاني لاول لاي لبعض لبناء
لبنان لبناني لبنانيه لتحقيق لتقديم لتكون لتلك لجميع لجنه لحد لحظات لحظه لحقوق لحم لحمايه لدرجه لدعم
لديك لدينا لديه لديها لديهم لذا لزياده لست لسنه لشخص لشركه لصالح لضمان لعام لعب لعبه لعدم لعده لغات
لغه لفتره لقاء لقب لكره لكننا لكنني لكنه لكنها لكنهم لكني لكي لله لمده لمدينه لمشاهده لمعرفه لمن
لمنع لمواجهه لندن لنقل لهذه لواء لوحه لوس لون لويس ليبيا ليسوا ليكون ليل ليلا ليله لين ليوم ماء مات
ماده مارس مارك ماري ماريا مازال ماضيه مال مالك مالي ماليزيا ماليه مانيا ماهو ماهي مايكل مايه مايو
مبادره مباراه مبارك مباريات مباشر مباشره مباني مبدا مبلغ مبني متابعه متجر متحف متر متعدده متعلقه متن
متنوعه متوسط متوقع متي مثال مثلا مثلما مثلي مثليين مثير مثيره مجال مجالات مجانا مجاني مجاوره مجتمع
مجتمعات مجددا مجرد مجله مجمع مجموعات محافظه محامي محاولات محاوله محتمل محتوي محدده محدوده محرك محطات
محطه محكمه محل محلي محليه محمود محيط مخابرات مخاطر مختلف مختلفه مخدرات مخرج مخطط مدار مدارس مدرب
مدرسه مدريد مدن مدني مدنيه مدنيين مده مدي مدير مر مرء مرات مراجعه مراحل مراقبه مراكز مرت مرتبطه
مرتين مرحبا مرحله مرض مرضي مركزي مركزيه مرور مريض مريم مزيد مساء مسابقه مساجد مساحه مسار مساعد
مساعده مسافه مساله مسبقا مستحيل مستخدم مستخدمه مستخدمين مستشفي مستقبل مستقله مستمر مستوي مستويات
مسجد مسرح مسلحه مسلسل مسلم مسلمون مسوول مسوولين مسووليه مسيح مسيره مش مشاركه مشاركين مشاريع مشاعر
مشاكل مشاهده مشترك مشتركه مشروع مشكله مشهد مصادر مصدر مصري مصريه مصريين مصطفي مصطلح مضت مضي مطار
مطاف مطبخ مطر مطعم مطلوب معا معارضه معالجه معدل معرض معرفه معركه معروف معروفه معظم معك معلومات معنا
معني معه معها معهد معهم معي معين معينه مغرب مغربي مغربيه مفاوضات مفترض مفتوح مفتوحه مفروض مفضله
مفهوم مقابل مقابله مقارنه مقاطع مقاطعه مقال مقالات مقام مقاومه مقبل مقبله مقتل مقدس مقدسه مقدمه مقر
مقطع مكافحه مكتب مكتبه مكتوب مكرمه مكسيك مكه ملابس ملاحظه ملايين ملعب ملف ملكه ملكي ملكيه مليار
ممارسه ممثل ممثله ممكن ممن مميز مميزه منا مناخ منازل مناسب مناسبه مناطق منافسه مناقشه منتج منتجات
منتخب منتدي منتصف منح منزل منزله منصب منصه منصور منظمات منظمه منع منكم منهما مني مهاجرين مهرجان مهم
مهما مهمه مهنيه مواجهه مواد موارد مواضيع مواطن مواطنين موافق موافقه مواقع مواقف موت موتمر موجود
موجوده موخرا موسس موسسات موسسه موسكو موسم موسي موسيقي موشر موصل موضوع موعد موقف مولف مومنين ميات
مياه ميت ميدان ميل ميلاد مين ناحيه نادي ناصر نايب نبي نت نتايج نتيجه نجاح نجح نجحت نجد نجم نجوم
نحتاج نري نريد نزل نساء نستطيع نسخه نسمع نسمه نشاط نشر نشرت نص نصر نصف نطاق نظر نظرا نظره نظريه نظم
نعرف نعلم نعم نعمل نعيش نفسك نفسها نفسي نفسيه نفط نقاط نقد نقص نقطه نقل نقول نقوم نكون نمو نموذج
نهار نهايي نهاييه نهر نهضه نواب نور نوع نوعا نوفمبر نوم نووي نوويه نيابه نيسان نيك نيل نيوز نيويورك
ه ها هاتف هادي هام هامه هاي هجره هجوم هدف هديه هشام هكذا هلا هلال هما هنالك هند هنديه هنري هواء
هواتف هويه هيا هييه واحدا واخيرا وادي واذا واسع واسعه واشنطن واصبح واضاف واضح واضحا واضحه واعاده
واقع واقعه واكثر والا والان والد والده والدي والله والي واما وانت وانما وانه وايضا وبالتالي وبدات
وبذلك وبعدها وبعض وبما وبين وتقول وتم وثيقه وجبه وجد وجدت وجميع وجه وجهك وجهه وجهي وحتي وحدات وحده
وحسب وحيد وحيده وخاصه وخلال ودعم وذكر وراء وربما ورد ورغم ورقه ورييس وزراء وزن وزير وسايل وسط وسطي
وسوف وسيله وصف وصل وصلت وصول وضع وضعت وطن وظايف وظيفه وعد وعدد وعدم وعمل وعن وعند وعندما وعي وغير
وغيرها وغيرهم وفاته وفاه وفق وفقا وقال وقالت وقام وقبل وقتل وقتها وقع وقعت وقف وقود وقوف وكاله وكانت
وكذلك وكل وكما وكنت وكيف ولاده ولايه ولدت ولذلك ولقد ولكنه ولكنها ولما ولن وله ولهذا ولو ولي وليد
وليس وليست ومحمد ومع ومنذ ومنها ونحن ونشر ونصف وهذه وهكذا وهل وهم وهما وهنا وهناك ووفقا ويتم ويجب
ويعتبر ويقول ويكون ويمكن يابان يابانيه ياتي ياخذ ياسر يبحث يبدا يبقي يبلغ يتبع يتحدث يترك يتضمن
يتطلب يتعلق يتغير يتكلم يتكون يتمكن يتوقف يثبت يجد يجري يجعل يجمع يحاول يحب يحتاج يحتوي يحدث يحصل
يحمل يحيي يختلف يخرج يخص يد يدخل يدعو يدعي يدفع يدل يدور يدي يذكر يذهب يرجع يرجي يرد يرغب يري يريد
يريدون يزال يزيد يسار يساعد يسال يسبب يستحق يستخدم يستطيع يستطيعون يستمر يسعي يسمح يسمع يسمي يشارك
يشبه يشعر يشكل يشمل يشير يصبح يصعب يصل يضع يضم يطلب يطلق يظهر يعانون يعاني يعتبر يعتقد يعتمد يعد
يعرض يعرف يعرفون يعطي يعقوب يعلم يعلن يعمل يعملون يعود يعيش يعيشون يغير يفعل يفكر يقارب يقال يقتل
يقدر يقدم يقرا يقرب يقع يقف يقل يقولون يقوم يقومون يكتب يكفي يكونوا يلعب يلي يمتلك يمثل يمر يمكنك
يمكنكم يمكننا يمكنه يمكنها يملك يمنع يمني يمنيه يموت يمين ينا يناير ينبغي ينتظر ينتهي ينظر يها يهتم
يهم يهود يهوديه يو يوتيوب يوثر يودي يورو يوسف يوكد يوليو يوما يومن يومي يوميا يومين يوميه يونان يونس
يونيو
""",
    "zh": """
and app at b by c com d de e f facebook for from g
google h http i in ios is it j k l m me my n new
no o of on p q r s t to twitter u v w world www x
y you и 一下 一件 一份 一位 一切 一半 一句 一只 一同 一名 一周 一场 一块 一天
一套 一家 一带 一年 一座 一张 一把 一旦 一条 一次 一步 一段 一点 一片 一生 一级 一群
一致 一般 一路 一边 一部 一面 一项 一颗 七 万人 万元 丈夫 三个 三年 上传 上升 上午
上市 上帝 上来 上海 上涨 上班 上述 上面 下午 下去 下来 下载 下降 下面 不久 不了 不仅
不但 不停 不再 不到 不可 不够 不好 不如 不少 不幸 不得 不必 不想 不敢 不断 不满 不然
不用 不知 不管 不行 不见 不让 不论 不该 不足 不错 与其 专 专业 专家 专门 专题 且 世
世纪 业 业务 东 东京 东北 东方 东部 丢 两人 两位 两名 两天 两岸 两年 两次 两种 严格
严重 个人 个性 中共 中华 中央 中学 中文 中间 丰富 临时 为主 为何 为止 主 主义 主人
主任 主体 主动 主席 主张 主持 主权 主流 主管 主题 举 举办 举行 久 义 义务 之一 之下
之中 之前 之外 之类 之间 乐 乘客 九 也许 习惯 乡 乡村 书 书籍 书记 买 乱 了解 争
争取 争议 事业 事件 事务 事实 事情 事故 事物 二 于是 云 云南 互动 互相 五 五个 五年
五月 亚 亚洲 些 交 交换 交易 交流 交给 交通 亦 产 产业 产品 产生 产量 享受 享有 亲
亲自 人为 人人 人体 人口 人员 人士 人大 人家 人工 人性 人才 人数 人权 人物 人生 人类
人群 亿 亿元 仅 仅仅 今 今后 今年 今日 今晚 介绍 仍 仍然 从事 从未 从来 从而 仔细
他人 付出 代 代价 代理 代码 令 令人 以上 以下 以为 以前 以后 以外 以来 仪式 件 价值
价格 任 任务 份 企图 伊 伊朗 休息 众 众多 优先 优势 优惠 优秀 伙伴 会员 会议 伟大
传 传播 传统 传说 传递 伤 伤害 伦敦 估计 似乎 似的 位 位于 位置 低 住 住宅 体 体制
体现 体系 体育 体验 何 余 作 作业 作出 作品 作家 作战 作用 作者 你好 使得 例 例如
例子 供 供应 依 依据 依法 依然 依赖 便 便宜 促进 俄 俄国 保 保存 保护 保持 保留
保证 保险 保障 信 信仰 信任 信号 信心 信息 俩 修 修改 倍 倒 借 值 值得 倾向 假
做出 做到 做好 做法 停 停止 健康 像是 儿 儿子 儿童 允许 兄弟 充分 充满 先 先后 先生
先进 光 克 免费 党 党员 入 入侵 全 全体 全市 全民 全球 全部 全都 全面 八 公 公主
公众 公共 公告 公园 公寓 公布 公平 公开 公正 公民 公路 公里 六 共 共同 共有 关 关心
关注 关键 关闭 兴奋 兴建 兴趣 其余 其它 其实 具 具体 具备 具有 典型 养 兼 内地 内心
内部 内阁 再也 再度 再次 再说 冒险 写作 军 军事 军人 军队 农业 农村 农民 冠军 冲
冲击 冲突 决 决策 决议 冷 准 准备 准确 减少 几 几个 几乎 几天 几年 凭 出去 出发
出口 出售 出席 出版 出生 刀 分为 分享 分别 分子 分布 分析 分离 分类 分裂 分配 分钟
划分 列 刘 刚 刚刚 刚才 创 创业 创作 创建 创新 创造 初 初期 删除 判决 判断 利 利润
利用 利益 别 别人 别的 到处 到底 到来 到达 制 制作 制定 制度 制造 刺激 前往 前进
前面 剑 剧 剩下 副 力 力量 办 办法 办理 功能 加 加上 加以 加入 加工 加强 加快 加油
加速 动 动作 动力 动态 动物 动画 努力 劳动 势力 勇气 包 包含 化 化学 北 北部 区别
区域 医学 医生 医疗 医院 十 十分 十年 千万 升 升级 半 华 华人 协会 协助 协议 协调
单 单位 单独 卖 南 南京 南方 南部 博士 博客 占 占领 卡 卫星 卫生 印度 印象 危机
危险 即 即使 即将 却是 卷 厂 厅 厉害 压 压力 厕所 原 原则 原因 原始 原本 原来 去年
县 参 参与 参加 参考 及其 及时 双 双方 反 反对 反应 反抗 反映 反正 反而 发 发出
发动 发射 发布 发挥 发明 发行 发表 发言 发起 发达 取 取代 取得 取消 受 受伤 受到 变
变化 变得 变成 口 古 古代 句 另 另外 只会 只能 只要 叫 叫做 召开 可怕 可怜 可惜
可是 可爱 可见 台 台湾 史 右 号码 司机 司法 吃饭 各 各个 各位 各国 各地 各种 各自
各项 合 合作 合同 合并 合法 合理 合适 同 同一 同事 同学 同志 同意 同样 名 名为 名义
名单 名字 名称 后来 后果 后面 吓 否则 否认 吨 含 听到 听见 听说 启动 吸引 吹 吻 呀
呈 呈现 告诉 员 员工 周 周围 周年 周末 味道 呼吁 命 命令 命运 和平 和谐 咖啡 咨询
咱们 品牌 品种 品质 哇 哈 哥 哥哥 哦 哪 哪个 哪些 哪里 哭 哲学 唯一 唱 商业 商人
商品 商店 啥 啦 喝 嗯 嘛 嘴 器 四 四个 四川 四年 回 回到 回去 回家 回应 回归 回忆
回来 回答 因素 因而 团 团体 团结 团队 困难 围绕 固定 国会 国内 国外 国民 国王 国防
图 图片 圈 土地 圣 在于 在家 在线 地上 地下 地位 地图 地址 地点 地球 地理 地铁 地震
地面 场 场所 均 坏 坐 坐在 块 坚决 坚持 垃圾 型 埃及 城 城镇 培养 培训 基 基于
基地 基本 基础 基金 塔 境内 墙 增加 增强 增长 士兵 声 声明 声音 处 处于 处理 复
复杂 夏天 外 外交 外国 外部 外面 多个 多久 多么 多少 多年 多数 多次 多种 够 大众
大会 大使 大型 大多 大大 大小 大师 大战 大批 大楼 大概 大约 大道 大量 大陆 天 天下
天使 天堂 天天 天气 天津 天然 天空 太阳 夫 夫人 失业 失去 失望 失败 失踪 头 头发 奇
奇怪 奋斗 奖 奖励 套 奥 奥运 女 女人 女儿 女士 女子 女孩 女性 女生 奴隶 她们 好像
好处 好好 好看 如下 如今 如此 妇女 妈 妈妈 妹妹 妻子 始终 姐姐 姑娘 委员 威胁 娱乐
婚姻 婴儿 媒体 子 子女 字 存在 学 学习 学会 学术 学科 学者 学院 它们 宇宙 安 安排
安装 完 完全 完善 完成 完整 完美 宗教 官 官员 官方 定 定义 宝 宝宝 实 实力 实在
实施 实现 实行 实践 实际 实验 审判 审查 客户 客观 宣传 宣布 宣言 室 宪法 害怕 家人
家庭 家族 家里 家长 容易 宽 密码 对付 对外 对待 对手 对抗 对方 对此 对比 对话 对象
寻找 寻求 导弹 导演 导致 封 封锁 射 将会 将军 将来 尊重 小姐 小学 小孩 小心 小时
小组 小说 少 少女 少年 少数 尔 尚 尚未 尝试 尤其 就业 就算 就要 尸体 尼 尽 尽快
尽管 局 局长 屁股 层 居住 居民 居然 届 展开 展示 属 属于 山 山东 岛 岛屿 州 工业
工人 工会 工具 工厂 工程 工艺 工资 左 左右 巨大 差 差异 已有 巴 巴西 巴黎 币 市
市区 市民 市长 布 师 希腊 帝国 带来 带领 帮 帮助 帮忙 常 常常 常见 干 干净 干嘛
干部 平 平台 平均 平民 平等 平衡 年代 年前 年底 年度 年轻 年间 年龄 并且 并未 并非
幸福 幸运 幻想 广 广东 广告 广场 广大 广州 广播 广泛 广西 庆祝 床上 库 应 应当 应用
店 府 废除 度 座 建 建国 建成 建立 建筑 建议 建设 建造 开发 开展 开心 开放 异常 弄
式 引 引发 引导 引用 引起 引进 弟弟 张 强 强制 强化 强大 强烈 强调 归 当中 当初
当前 当地 当天 当局 当年 当时 当然 当选 形 形势 形式 形成 形象 影片 彻底 彼此 往
往往 待 待遇 很大 很少 很快 很难 律师 得以 得到 循环 微 微信 微软 德 德国 心 心中
心情 心理 心里 必 必然 必要 忘 忘记 忙 快乐 快速 忽视 怀孕 怀疑 态度 怎样 怕 思想
思维 思考 急 性 性别 性格 性质 怪 总 总之 总是 总理 总结 总统 总部 恐怕 恐怖 恐惧
恢复 患者 您 情 情形 情报 情绪 惩罚 想到 想想 想法 想着 想要 想象 想起 意 意义 意外
意思 意见 意识 感 感到 感受 感情 感染 感觉 感谢 愤怒 愿 愿意 慢 慢慢 懂 懂得 戏
戏剧 成人 成功 成员 成就 成本 成果 成熟 成立 成绩 成都 成长 我会 我国 我要 或是 或者
或许 战 战争 战士 战役 战斗 战略 戴 户 房 房子 房屋 房间 所在 所属 所说 所谓 手
手中 手术 手机 手段 才能 打击 打开 打破 打算 托 执政 执法 执行 扩大 扩展 扩张 批准
批判 批评 找 找到 承担 承认 承诺 技能 抓 投 投入 投票 投资 抗议 抢 报 报告 报导
报纸 报道 抱 抵达 担任 担心 拉 拍 拍摄 拒绝 拜 拥有 拯救 拿 拿到 持 持续 挂 指
指出 指定 指导 指挥 指数 指标 按 按照 挑战 挺 损失 损害 换 据 授权 掉 掌握 排名
探索 接 接受 接着 接触 接近 控制 推 推出 推动 推广 推特 推荐 推进 措施 描述 提 提出
提到 提前 提升 提醒 提高 援助 搜索 搞 搬 搭 摄影 摆 摆脱 摧毁 撤销 播放 操 操作 支
支付 支援 收 收入 收到 收购 收费 收集 改 改为 改变 改善 改进 改造 改革 攻击 放 放在
放弃 政党 政权 政策 故 故事 效应 效果 敌人 救 教 教会 教堂 教学 教师 教授 教练 教训
敢 数 数字 数学 数据 数量 整个 整体 整合 整理 文 文件 文字 文学 文明 文献 文章 斗争
斯 新型 新疆 新闻 方 方便 方向 方案 方法 方针 方面 旁边 旅游 旅行 族 无关 无法 无论
无限 既 既然 日前 日子 日常 日报 日期 旧 早 早上 早就 早已 早期 时代 时刻 时期 明
明天 明星 明显 明白 明确 易 星 星期 昨天 是从 是否 显得 显然 显示 晚 晚上 普通 普遍
智慧 暂时 暴力 曝光 更加 更好 更新 更是 曾 曾经 替 最低 最佳 最初 最大 最好 最新
最早 最终 最近 最高 月份 有个 有些 有人 有关 有所 有效 有时 有权 有点 有着 有趣 有限
服装 朝 朝鲜 期 期待 期间 未 未来 本 本人 本地 本来 本质 本身 术 机 机会 机关 机制
机器 机场 机构 机械 杀 杀人 杂志 权 权利 权力 权益 李 材料 村 条 条件 条例 条约
来到 来源 来看 来自 来说 杨 杭州 杯 板 极 极为 极端 构成 林 枪 架 某 某个 某些
某种 查 查看 标准 标志 树 校园 校长 样子 核心 根 根本 格 案 案件 档案 桥 梦 梦想
检查 检测 棒 森林 植物 楼 概念 模型 模式 次 欢迎 欣赏 欧 欧洲 欧盟 欲 款 歌 歌手
歌曲 正 正义 正在 正常 正式 正是 正确 正面 此外 此时 此次 步 武器 武汉 武装 死亡 段
毁 母亲 每 每个 每天 每年 每日 每次 比例 比如 比赛 比较 毕业 毕竟 毛 毫无 民 民主
民众 民族 民间 气 气候 水 水平 永远 求 江苏 江西 污染 汽车 沟通 没错 河 河北 河南
治 治理 治疗 法 法国 法官 法庭 法律 法案 法规 法院 波 波兰 注 注册 注意 泰国 洗 活
活跃 派 流 流行 测试 浙江 浪费 海 海军 海外 海洋 消失 消息 消灭 消费 涉及 深 深入
深刻 深圳 深度 混乱 清 清楚 温度 港 游客 游行 湖北 湖南 满 满意 满足 漂亮 演 演出
演员 演讲 漫画 澳洲 澳门 激烈 火 火车 灵魂 炸弹 热 热情 然后 然而 照 照片 照顾 熟悉
爆发 爆炸 爱国 爱情 父亲 父母 爸爸 片 版 版本 牛 物 物理 物质 物资 特 特定 特征
特殊 特点 特色 牺牲 犯 犯罪 状况 状态 狗 独特 独立 猜 猪 猫 率 王 王国 玩 玩家
环保 环境 现 现代 现场 现实 现有 现象 现金 班 球 球员 球队 理 理念 理想 理由 理解
理论 甚至 生 生于 生产 生命 生存 生态 生日 生气 生物 生长 用于 用户 用来 申请 电
电信 电力 电台 电子 电脑 电视 电话 男 男人 男女 男子 男孩 男性 画 画面 界 留 留下
留在 疯 疯狂 疾病 病 病人 病毒 痛苦 登记 白 白色 百度 的确 的话 皆 皇帝 皮肤 监控
监狱 监督 监管 盖 目 目标 目的 直 直到 直接 直播 相 相互 相似 相信 相关 相反 相同
相对 相应 相当 相比 省 看来 看法 看看 看着 看见 看过 真 真实 真是 真正 真相 眼睛 睡
睡觉 瞭解 矛盾 知 知名 知识 短 石油 码 研发 破 破坏 硬 确保 确定 确实 确认 礼物 社
社区 祖国 神 神秘 票 禁止 福利 福建 离 离婚 离开 私人 种 种子 种族 种植 种种 科
科学 科技 秒 秘书 秘密 积极 称 称为 移动 移民 程序 程度 税 稳定 究竟 空 空气 空间
穿 突出 突然 突破 立 立刻 立即 立场 立法 竞争 竟然 章 端 笑 符合 第一 第三 第二
第四 等于 等待 等等 等级 答 答应 答案 策略 签署 签订 简介 简单 简直 简称 算 算是 管
管理 篇 米 类 类似 类型 粮食 精神 系 系列 素质 紧 紧张 紧急 红 红色 约翰 级 纪录
纪念 纳 纳入 纷纷 纽约 线 组 组合 组成 细胞 细节 终于 经 经典 经历 经常 经理 经营
经费 经过 经验 结 结合 结婚 结束 结构 结论 给予 绝 绝对 统一 统治 统计 继承 维 维护
维持 综合 绿 绿色 缅甸 编 编辑 缺乏 网 网上 网友 网址 网络 网页 罗 罗马 罪 置 美
美丽 美元 美女 美好 群 群众 群体 翻译 老 老人 老公 老婆 老师 老板 考 考虑 考试 而已
而是 而言 聊天 职 职业 职务 职工 联 联合 联盟 联系 联邦 聪明 肉 股 股东 股份 股权
股票 肯定 背 背后 背景 胜利 能力 能够 能源 能量 脚 脱离 脸 腐败 腿 自从 自动 自我
自杀 自治 自然 自由 自行 自身 至于 至今 至少 致 舆论 舞台 舞蹈 航空 船 良好 色 色彩
艺术 节 节目 花 苏 苏联 若 英 英国 英文 英语 英雄 苹果 范围 茶 草 荣誉 药 药品
药物 荷兰 获 获取 菜 营 落后 落实 著 著作 著名 蓝 藏 虽 血 行 行业 行为 行动 行政
街 街头 街道 衣服 补充 表 表明 表演 表现 表达 表面 被捕 被迫 袭击 装 装备 装置 西
西安 西方 西藏 西部 要是 覆盖 见到 见面 观 观众 观察 观念 观点 观看 规划 规则 规定
规律 规模 规范 视 视为 视频 角度 角色 解 解决 解放 解释 解除 言 言论 警告 警察 警方
计 计算 认同 认定 认真 认证 认识 讨厌 讨论 训练 议会 议员 记 记录 记得 记忆 记者
记载 讲 讲话 许可 论 论坛 论文 设 设备 设施 设立 设置 设计 访问 证券 证实 证据 证明
评价 评估 评论 词 试 试图 试验 诗 诗人 话题 该国 详细 语 语言 说明 说法 说话 请求
读 读书 读者 课 课程 调 调整 调查 谈 谈判 谈话 谋杀 谢谢 象 象征 负 负担 负责 贡献
财产 财富 财政 责任 货币 质 质疑 质量 贫困 购买 贴 贵 贷款 贸易 费 费用 资产 资本
资格 资源 资讯 资金 赚 赚钱 赛 赢 赢得 走向 赴 起诉 超 超级 超越 超过 越 越南 趋势
足够 足球 跑 距离 跨 路 路上 路线 跳 身 身上 身份 身体 身边 躺 车 车辆 轨道 转
转化 转变 转向 转型 转移 轮 软件 轻 轻松 载 较为 辆 输 输入 输出 辖 边 边境 边界
达 达到 达成 迅速 过去 过来 过程 运 运作 运用 运营 运行 运输 近 近日 近期 还会 还要
这一 这件 这位 这场 这次 进 进入 进去 进口 进展 进攻 进来 进步 进程 远 违反 违法 连
连接 连结 连续 迫害 追 追求 退休 退出 送 适合 适应 适当 适用 逃 选 选举 选手 选择
选民 透过 逐步 逐渐 途径 通 通信 通常 通知 通讯 速度 造 造成 逮捕 逻辑 逼 遇到 道
道德 道歉 道理 道路 遗憾 遭 遭到 遭遇 避免 邀请 那个 那些 那时 那样 那种 那里 邪恶
郡 部 部署 部落 部长 部门 部队 都市 配合 配置 酒 酒店 采取 采用 采访 释放 里面 重
重复 重大 重庆 重建 重新 重点 重视 量 金 金属 金融 金额 针对 钟 铁 铁路 银行 链接
销售 错 错误 镇 镇压 长大 长期 门 间 阅读 队 队伍 防止 阳光 阶段 阶级 阻止 阿 附近
陆续 陈 降 降低 限制 陕西 院 院长 除 除了 除非 陪 陷入 随 随便 随后 随时 随着 障碍
难 难以 难过 难道 集 集中 集体 集团 零 需 需求 青年 非 非法 非洲 靠 面 面临 面前
面对 面积 革命 韩 韩国 音乐 页 页面 项 项目 顺利 须 顾客 顾问 预期 预测 预算 预计
预防 领 领土 领域 领导 领袖 频道 题 颜色 风 风格 风险 飞 飞机 飞行 食品 食物 餐厅
饭 饿 馆 首 首先 首次 首都 马 马上 驻 驾驶 骂 骗 骗子 高中 高兴 高度 高校 高级
高速 鬼 鱼 鸟 鸡 麻烦 黄 黄金 黑 黑人 黑暗 黑色 鼓励 龙
""",
}
