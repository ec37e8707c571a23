"""Words that say little about what is looked for, in the languages of the catalogue.

Knows everyday language; refuses to know the catalogue. The words are written as people write them:
the index folds them as it folds a question.

- `SILENT`: function words, courtesy and asking. They neither help nor hurt.
- `KINDS`: names for the kind of document. They tell siblings apart and explain nothing.
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
share forward get gets getting got find finding found look looking looks search searching seek
seeking need needs needed needing want wants wanted wanting require required likes would'd love hope
help helps helping helpful know knows knowing think see seen say says said read reading use uses
used using useful try trying let lets make makes making take takes taking come comes go goes going
went put keep bring download downloading downloads link links url website site webpage page pages
pdf doc docx word file files ppt copy copies attach attached attachment version versions latest
newest last recent current new updated update edition official english french spanish russian arabic
portuguese chinese language available exist exists existing there's i'm im i'd id i've ive we're
what's whats where's wheres don't dont can't cant cannot doesn't isn't aren't anymore maybe perhaps
actually really simply basically well thing things stuff kind sort type types topic topics subject
subjects regarding concerning related relating relevant respect info information informations
details detail overview introduction intro explain explains explained explanation describe describes
described description mean means meant boss colleague colleagues friend somewhere somehow anyhow
whether because therefore however although though while once whenever wherever etc eg ie vs versus
according cover covers covering covered deal deals dealing address addresses addressing concern bot
lol omg btw fyi haha hmm uh um yo mate bro guy buddy pal man wanna gonna gotta idk tbh imho thnx
thanx thankyou u ur r anyways hopefully attn cc re fwd faq newbie noob un une le la les des du de d
l au aux en et ou où à ce cet cette ces ça cela ceci il elle ils elles nous vous je tu te se moi toi
lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos qui que quoi quel quelle quels
quelles lequel laquelle quand comment pourquoi combien est sont était être suis es êtes sommes ai
avez avons ont avoir fait faire fais font peut peux peuvent pouvez pourriez pourrais pouvoir dois
doit faut veux veut voulez voudrais vouloir cherche cherchons chercher recherche trouver trouve
trouvez besoin aide aider svp stp s'il plaît plait merci bonjour bonsoir salut cordialement madame
monsieur donnez donner donne envoyez envoyer envoie envoyez-moi télécharger téléchargement lien
liens fichier sur sous dans par pour avec sans entre vers chez comme mais donc ni car si ne pas plus
moins très aussi bien tout tous toute toutes autre autres même y sujet propos concernant relatif
relatifs relative relatives dernière dernier français anglais langue existe existe-t-il quelqu'un
quelque chose savoir connaître lors afin el los las lo una unos unas del al e o ante con contra
desde hacia hasta para por según sin sobre tras qué quien quién cual cuál cuales cuáles cuando
cuándo donde dónde como cómo cuanto cuánto cuánta porque era ser soy eres somos está están estoy
estar hay ha han haber tengo tiene tienen tener quiero quiere quisiera querer necesito necesita
necesitamos necesitar busco buscar buscando encontrar puedo puede pueden podría poder debo debe
hacer hago hace favor gracias hola buenos buenas días tardes saludos mándame enviar envíe enviarme
descargar enlace archivo información acerca respecto tema mi mis tus su sus nuestro nuestra este
esta estos estas ese esa eso esto aquel más menos muy también todo todos toda todas otro otra otros
otras mismo sí ya última último versión español inglés idioma alguien algo saber os uma uns umas da
dos das na nas ao aos às pelo pela pelos pelas num numa em com sem sob até quem qual quais quando
onde quanto é são estão estou sou há ter tenho tem têm quero quer queria preciso precisa precisamos
procuro procurar procurando posso pode podem poderia deve fazer faz obrigado obrigada olá bom boa
dia tarde envie baixar arquivo ficheiro informação informações respeito meu minha seu sua nosso
nossa isto esse essa isso muito também outro outra mesmo não sim já versão português inglês língua
alguém lhe eu você vocês nós ele ela eles elas и в во на с со к ко у о об от до из за по под над при
про для без через между перед после а но или же бы ли не ни да нет что чтобы как какой какая какое
какие каких кто где когда куда откуда почему зачем сколько чей это этот эта эти этого этой то тот та
те тех так там тут здесь он она оно они его её их мы нас нам вы вас вам ваш я мне меня мой моя мои
ты есть был была было были быть будет можно нужно нужен нужна нужны надо могу может можете хочу
хотел хотела хотелось ищу искать найти нашли найдите пожалуйста плиз спасибо здравствуйте привет
добрый день дайте дай пришлите отправьте скачать ссылка ссылку ссылки файл сайт информация
информацию информации подробнее расскажите скажите подскажите покажи покажите тема теме вопрос
вопросу насчет последняя последний версия новый новая русский английский язык все всё весь вся всех
также тоже ещё уже если чем ее свой своя который которая которые которых في من على الى إلى عن مع بين
بعد قبل عند حول هل ما ماذا كيف متى أين لماذا كم أي هذا هذه ذلك تلك هو هي هم نحن أنا انا أنت و أو ثم
لا نعم لم لن قد كان كانت يكون ان أن التي الذي الذين كل بعض غير أيضا جدا أريد اريد نريد أحتاج احتاج
ابحث أبحث يمكن يمكنني هناك لدي عندي أرسل ارسل لو سمحت فضلك رجاء شكرا مرحبا السلام عليكم تحميل رابط
ملف موقع معلومات موضوع بخصوص بشأن نسخة آخر أحدث الأحدث العربية عربي لي لنا
"""

CHINESE_SILENT = """
请问 请给我 请发给我 请发 请 谢谢 你好 您好 我想要 我想知道 我想找 我想 我要 我需要
需要 想要 寻找 查找 找到 我们 我 你 您 在哪里 在哪 哪里 哪些 哪个 有没有 有什么
有哪些 是什么 什么是 什么 怎么样 怎么 怎样 如何 为什么 多少 多长 可以 能否 能不能
是否 关于 有关 相关 的 了 吗 呢 吧 啊 与 和 及 或 在 对 把 给 为 中的 之间
之 一个 一份 一下 这个 那个 这 那 下载 链接 文件 资料 信息 最新 最新版 版本
中文版 中文 英文 介绍 说明
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
