# Every text the bot says, and the words that it hears, in Spanish. Keep sentences short and words plain.

## Cards

card-title = Título
card-our-translation = el nombre de arriba es traducción nuestra
card-access = Acceso
card-part-of = Forma parte de
card-parts = Contiene
card-parts-counted = { $count } herramientas de este catálogo
card-replaces = Sustituye a
card-replaced = Sustituida por
card-edition-value = { $label }, { $date }
card-languages = Idiomas
card-topics = Temas
card-audience = Para
card-related = Ver también
card-open = Página oficial
card-tools-page = página de herramientas { $organisation }
card-no-page = No conozco una página solo para esta herramienta. El enlace abre la lista de todas las herramientas.
card-unverified = Esta dirección no se ha comprobado.
card-seen-alive = Esta dirección funcionaba el { $day }.
card-page-only = { $languages } (solo la página web)
card-page-language = Idioma de la página: { $language }.
entry-detail = { $topic }, { $date }
entry-page-language = { $detail } (página en { $language })

kind-guidelines = Directrices
kind-guide = Guía
kind-handbook = Manual
kind-compendium = Compendio
kind-study = Estudio
kind-report = Informe
kind-framework = Marco
kind-convention = Convenio
kind-declaration = Declaración
kind-recommendation = Recomendación
kind-standard = Norma
kind-model = Texto modelo
kind-strategy = Estrategia
kind-self-assessment = Autoevaluación
kind-application = Aplicación
kind-course = Curso
kind-package = Paquete
kind-nomenclature = Nomenclatura
kind-reference = Referencia
kind-brochure = Folleto
access-public = Público
access-members = Miembros
access-subscription = Suscripción

reference = { $unit } { $number } { $subject }
reference-alone = { $unit } { $number }

## Lists, and on what a reference rests

semicolon = { "; " }
colon = { ": " }
brackets = { " (" }{ $text })
and-more = y { $count } más
basis-official = oficial
basis-third-party = según otras fuentes
basis-inferred = lectura nuestra

## Lookup

choice = ¿Es esto lo que busca con “{ $query }”?
choices = “{ $query }” corresponde a más de una herramienta. ¿Cuál quiere?
nothing = No encontré ninguna herramienta para “{ $query }”.
nothing-absent = { $subject }: este catálogo no tiene ninguna herramienta sobre esto. Quizá encuentre más aquí: { $page }.
nothing-instead = Pruebe con una palabra del título o con una sigla como { $example }, o recorra los temas.
nothing-asked = ¿Qué busca? Escríbalo después del comando, por ejemplo: { $example }
nothing-asked-why = Escriba después del comando lo que buscaba y le digo por qué respondí así. Por ejemplo: { $example }
nothing-filtered = No encontré ninguna herramienta para “{ $query }” con { $filters }.
nothing-unfiltered = Buscar sin filtros
term-line = { $language }: { $words }
term-ours = { $mark } palabras nuestras, aún no halladas en un documento
term-choices = ¿A qué término se refiere con «{ $query }»?
term-unknown = No conozco el término «{ $query }». Puede buscarlo entre las herramientas.
term-search = Buscar en las herramientas
term-nothing-asked = Escriba una palabra o una sigla después del comando, en cualquier idioma. Por ejemplo: { $example }

## Why a tool was found

why-heading = Por qué encontré estas para “{ $query }”:
why-nothing = No encontré nada en el catálogo para “{ $query }”.
why-hit = { $title } (certeza: { $percent } %): { $reasons }
why-exact = “{ $said }” está en { $where }
why-prefix = “{ $said }” es el comienzo de “{ $meant }”, en { $where }
why-typo = “{ $said }” = “{ $meant }”, en { $where }
why-form = “{ $said }” es una forma de “{ $meant }”, en { $where }
why-synonym = “{ $said }” quiere decir “{ $meant }”, en { $where }
why-joined = “{ $said }” es “{ $meant }” escrito de otra manera, en { $where }
why-misspelling = “{ $said }” es un error conocido por { $meant }
where-id = el identificador de la herramienta
where-title = el título
where-acronym = sus siglas
where-alias = sus otros nombres
where-misspelling = sus errores conocidos
where-reference = sus referencias
where-keyword = sus palabras clave
where-need = aquello para lo que sirve
where-page = sus páginas oficiales
where-summary = su descripción
where-topic = sus temas

## Lists

only-five = Respondo hasta { $most } preguntas a la vez. Haga las otras por separado.
page-previous = ← Anterior
page-next = Siguiente →
page-footer = { $count ->
    [one] { $count } elemento
   *[other] { $count } elementos
  }, página { $page } de { $pages }
page-alone = { $count ->
    [one] { $count } elemento
   *[other] { $count } elementos
  }
tools-heading = Herramientas por tema
tools-filtered = Herramientas con { $filters }
tools-none = Ninguna herramienta corresponde a { $filters }.
tools-words = Este comando lista las herramientas con filtros. Para buscar palabras, use /tool.
topics-heading = Temas
kinds-heading = Tipos de herramientas
kinds-button = Por tipo
topic-detail = { $count ->
    [one] { $count } herramienta
   *[other] { $count } herramientas
  }
new-heading = Últimas novedades
new-detail = añadida el { $added }
reference-tools = Herramientas útiles para { $reference }
reference-none = No conozco aquí ninguna herramienta para { $reference }.

## Filters

filter-mistake = No pude leer { $filter }.
filter-topic = Escriba un tema por su identificador, por ejemplo topic:{ $example }.
filter-kind = Elija un tipo:
filter-access = Elija quién puede leerla o usarla:
filter-lang = Escriba el idioma de una herramienta, por ejemplo lang:es.
filter-year = Escriba un año o un período: year:2020, year:2018- o year:2015-2018.
filter-reference = Escriba un número ({ $system }), por ejemplo { $example }.
filter-page = Escriba un número de página, por ejemplo page:2.

## Language

language-now = Respondo en { $language }. Elija otro idioma:
language-auto = Automático
language-auto-detail = el idioma de su dispositivo o de este lugar
language-unknown = Todavía no hablo { $wish }. Hablo: { $codes }.
language-chosen = Desde ahora le respondo en español.
language-chosen-here = Desde ahora respondo aquí en español.
language-forgotten = Desde ahora uso el idioma de su dispositivo.
language-not-kept = Lo siento, no puedo guardar su elección aquí; nada ha cambiado.
language-not-allowed = Solo quienes administran este lugar pueden elegir su idioma. Para elegir el suyo, quite “here”.

## Help

command-tool = Buscar una herramienta
    .usage = palabras
command-tools = Listar las herramientas
    .usage = topic:… kind:… access:… lang:… year:…
command-topics = Ver los temas
    .usage = { "" }
command-new = Ver las últimas novedades
    .usage = { "" }
command-why = Explicar una respuesta
    .usage = palabras
command-term = Decir un término en otros idiomas
    .usage = palabra
command-digest = Recibir las novedades automáticamente
    .usage = on 08:00 Madrid
command-language = Elegir el idioma
    .usage = en
command-help = Ver lo que sé hacer
    .usage = { "" }
command-about = Sobre este bot y lo que guarda
    .usage = { "" }
start-hello = ¡Hola! { $organisation }: conozco { $count ->
    [one] { $count } herramienta
   *[other] { $count } herramientas
  } y encuentro la que usted necesita.
start-how = Escriba lo que busca: un título, una sigla o una necesidad. Las faltas de ortografía no importan. Pruebe por ejemplo:
start-how-group = Aquí respondo a comandos, por ejemplo { $example }. Las faltas de ortografía no importan. Pruebe por ejemplo:
start-digest-rests = Su resumen se detuvo porque durante un tiempo no pude llegar a usted. Pulse el botón para recibirlo otra vez, con todo lo nuevo desde entonces.
help-heading = Lo que sé hacer
help-plain = En un chat directo, escriba simplemente lo que busca. Varias herramientas a la vez: { $examples }
help-filters = Puede añadir filtros a sus palabras: { $example }
about-what = { $organisation }: este bot encuentra sus herramientas. Versión { $version }.
about-catalogue = El catálogo tiene { $count ->
    [one] { $count } herramienta
   *[other] { $count } herramientas
  }; la última se añadió el { $date }. { $page }.
about-page = Página oficial
reply-thanks = ¡Con mucho gusto!
reply-bye = ¡Hasta luego!
reply-ok = Bien. Escriba lo que busca, por ejemplo: { $example }
reply-no = De acuerdo. Aquí estoy cuando me necesite.
reply-sorry = ¡Lo siento! Pruebe con otras palabras, por ejemplo { $example }, o recorra los temas.
reply-human = Soy un programa y nadie más lee este chat. Pregunte al operador de este bot o a quien le habló de él.
reply-share = Para compartir una herramienta, abra primero su ficha: un botón debajo la comparte. También puede enviar su enlace.
reply-file = No envío archivos. Cada ficha lleva a la página oficial, y allí está el documento. Escriba qué herramienta quiere, por ejemplo: { $example }
reply-label = No sé a qué mensaje se refiere. Pulse el botón que está debajo de él o escriba lo que busca.
about-privacy = El bot guarda el idioma que usted elige. Para un resumen guarda los ajustes, y quién los cambió y cuándo. No guarda sus preguntas: lo que no encuentra se cuenta sin decir quién preguntó.
privacy-more = { $mydata } muestra lo que guardo sobre usted. Con { $forgetme } lo olvido al instante. No se guarda nada más: ni nombre, ni perfil, ni mensajes.
privacy-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
  }
privacy-kept-question = Lo que usted pregunta: solo hasta que se responde, como máximo { $days }.
privacy-kept-language = El idioma elegido: hasta que usted elija otro o pida que se olvide.
privacy-kept-subscription = Un resumen, su hora y sus filtros: hasta que se desactiva, o { $days } después de que el lugar deja de estar accesible.
privacy-kept-history = Quién cambió un resumen, cuándo y con qué palabras: { $days }.
privacy-kept-sent = Los resúmenes enviados: { $days }.
privacy-kept-unsent = Los resúmenes que no llegaron: { $days }.
privacy-kept-unfound = Lo que no encontré, sin decir quién lo preguntó: { $days } después de la última vez.
privacy-kept-author = Quién cambió el catálogo, o sugirió o decidió algo: { $days }.
command-privacy = Qué se guarda y cuánto tiempo
command-mydata = Qué se guarda de mí
command-forgetme = Olvidarme
mydata-id = La plataforma lo conoce como { $id }.
mydata-language = Idioma: { $language }.
mydata-digests = Resúmenes de este chat que se recuerdan: { $count }.
mydata-events = Cambios de resúmenes anotados con su identificador: { $count }.
mydata-authored = Lo anotado con su identificador en el catálogo: { $count }.
mydata-change = { $moment }: un cambio
mydata-suggestion = { $moment }: una sugerencia
mydata-decision = { $moment }: una decisión
mydata-nothing = No guardo nada de usted.
mydata-direct = Eso se lo muestro solo a usted: escríbame { $command } en un chat directo.
mydata-unread = No puedo leerlo en este momento. Inténtelo de nuevo en unos minutos.
forgetme-done = Está olvidado: su idioma, el resumen de este chat con su historial, y su identificador dondequiera que estuviera anotado.
forgetme-done-here = Está olvidado: su idioma, y su identificador dondequiera que estuviera anotado. El resumen de este lugar se queda, porque otros también lo leen. Para su chat directo conmigo, escriba allí { $forgetme }.
forgetme-failed = En este momento no se pudo olvidar todo. Inténtelo de nuevo en unos minutos.

## Digests

digest-heading = Novedades del catálogo, { $date }: { $counts }
digest-heading-nothing = Sin novedades en el catálogo, { $date }
digest-count-new = { $count ->
    [one] { $count } herramienta nueva
   *[other] { $count } herramientas nuevas
  }
digest-count-edition = { $count ->
    [one] { $count } edición nueva
   *[other] { $count } ediciones nuevas
  }
digest-count-withdrawn = { $count ->
    [one] { $count } herramienta retirada
   *[other] { $count } herramientas retiradas
  }
digest-since = Este resumen incluye todo desde el { $date }.
digest-nothing = Esta semana no hubo novedades.
digest-new = Herramientas nuevas
digest-edition = Ediciones nuevas
digest-withdrawn = Ya no están en el catálogo
digest-entry = { $edition } – { $summary }
digest-more = { $count ->
    [one] { $count } elemento más
   *[other] { $count } elementos más
  }: { $command } muestra las últimas novedades.
digest-grown = El catálogo ha crecido: { $count } herramientas nuevas. { $command } las muestra todas, y cada tema tiene su propia lista.
digest-grown-topics = Y { $count } más, por tema
digest-grown-topic = { $count ->
    [one] { $count } herramienta nueva
   *[other] { $count } herramientas nuevas
  }
digest-cards = Ver las fichas
digest-settings = Ajustes del resumen

digest-timetable = { $days } a las { $time } ({ $zone })
digest-daily = cada día
digest-workdays = cada día laborable
digest-monday-to-friday = de lunes a viernes
digest-weekly = cada { $weekday }
digest-zone = { $city }, { $offset }
digest-place = { $city }, { $country }
digest-clock = hora actual: { $time } ({ $offset })
digest-moment = { $day } a las { $time } ({ $zone })
digest-moment-short = { $day } a las { $time } { $offset }
digest-everything = todo
digest-in-language = en { $language }
digest-years = de { $since } a { $until }
digest-since-year = desde { $year }
digest-until-year = hasta { $year }

digest-is-on = El resumen está activo aquí.
digest-is-paused = El resumen está en pausa.
digest-is-gone = El resumen se detuvo porque no pude entregarlo.
digest-none = Aquí no llega ningún resumen.
digest-what-it-is = Un resumen es un mensaje breve con las novedades del catálogo. Llega a la hora que usted elige, y solo cuando hay algo nuevo.
digest-when = Cuándo: { $timetable }.
digest-workdays-of = Días laborables ({ $country }): { $days }, excepto festivos.
digest-workdays-anywhere = Por esta zona horaria no sé cuál es su país: los días laborables son de lunes a viernes, también los festivos. Para cambiarlo, indique una ciudad: { $example }
digest-week = de { $first } a { $last }
digest-holds = Qué: { $filters }.
digest-speaks = Idioma: { $language }.
digest-line = Si en una semana no hay novedades, un mensaje breve lo dice.
digest-once = Si no sé con seguridad que un resumen llegó, no lo envío otra vez.
digest-next = Próximo: { $moment }, si hay novedades.
digest-next-now = El próximo llega muy pronto, si hay novedades.
digest-paused = No llega ningún resumen hasta que alguien lo reanude.
digest-paused-until = Vuelve a llegar: { $moment }.
digest-gone = Reanude el resumen para recibirlo otra vez.
digest-nothing-lost = No se pierde nada: lo nuevo hasta entonces llega con el próximo resumen.
digest-off = El resumen está desactivado. ¡Gracias por leerlo!
digest-nothing-sent = No se envió ningún resumen en los últimos { $days } días.

digest-outcome-planned = { $day }: hubo novedades.
digest-outcome-empty = { $day }: no hubo novedades y no se envió nada.
digest-outcome-filtered = { $day }: nada nuevo correspondía a su elección y no se envió nada.
digest-outcome-missed = { $day }: no estuve en marcha durante más de 12 horas. Recibirá todo con el próximo resumen.
digest-outcome-busy = { $day }: un resumen anterior seguía en espera. Recibirá todo lo nuevo desde entonces con el próximo.
digest-outcome-asked = El { $day } alguien pidió el resumen. Está en camino.
digest-first = El primer resumen aún no ha llegado.
digest-filtered = { " " }Su elección: { $filters }.
digest-delivery-pending = El resumen del { $day } espera su envío. Intentos hasta ahora: { $attempts }.
digest-delivery-sending = El resumen del { $day } se está enviando ahora mismo.
digest-delivery-sent = Último envío: { $moment }. Hablaba de { $count ->
    [one] { $count } herramienta
   *[other] { $count } herramientas
  }.
digest-delivery-unknown = No sé si el resumen del { $day } llegó, así que no lo envío otra vez.
digest-delivery-gone = El resumen del { $day } no se pudo entregar aquí.
digest-delivery-failed = El resumen del { $day } fue rechazado. Intentos: { $attempts }.
digest-delivery-error = El motivo: { $error }
digest-waiting = Lo intento otra vez hasta que llegue.
digest-failed = Recibirá su contenido con el próximo resumen, salvo que una parte haya llegado.

digest-events = Lo que pasó
digest-no-events = Aquí no pasó nada más.
digest-older = Cambios anteriores
digest-event = { $moment }: { $what } ({ $actor })
digest-event-on = activado
digest-event-changed = cambiado
digest-event-off = desactivado
digest-event-paused = puesto en pausa
digest-event-resumed = reanudado
digest-event-asked = enviado a petición
digest-event-gone = no se pudo llegar a este lugar
digest-event-moved = trasladado con este chat
digest-event-failed = un resumen fue rechazado
digest-event-unknown = quizá un resumen no llegó
digest-actor-you = usted
digest-actor-somebody = alguien de este lugar
digest-actor-bot = el bot
digest-actor-platform = la plataforma
digest-actor-forgotten = alguien que ha sido olvidado

digest-try-daily = Cada día a las 08:00
digest-try-workdays = Días laborables a las 08:00
digest-try-weekly = Cada lunes a las 08:00
digest-do-on = Recibirlo regularmente
digest-do-off = Desactivar
digest-do-again = Activar otra vez
digest-do-pause = Pausar 2 semanas
digest-do-resume = Reanudar
digest-do-preview = Vista previa
digest-do-status = Ajustes del resumen
digest-do-why = ¿Por qué llegó o no?
digest-do-change = Cambiar hora o días
digest-lately = Novedades de los últimos { $days } días

digest-ask-zone = ¿Dónde está? Necesito saber cuándo son allí las { $time }. Elija un lugar, o escriba su ciudad después de sus palabras, por ejemplo: { $example }
digest-ask-zone-example = Bogotá
digest-which-zone = “{ $place }” puede referirse a más de una zona horaria. ¿Cuál es la suya?
digest-zone-near = No conozco “{ $place }”. ¿Quiere decir una de estas opciones?
digest-zone-unknown = No he encontrado “{ $place }”. Elija un lugar con la misma hora que usted, o escriba la ciudad grande más cercana o su país.
digest-day-or-place = “{ $code }” puede ser un día o un lugar. ¿Qué quiere decir?
digest-how = Escriba lo que quiere cambiar, en cualquier orden: diario, días laborables o días de la semana, una hora, una ciudad o un país, filtros. Por ejemplo: { $example }
digest-how-example = on lunes 8:30 Lima lang:es
digest-words = También puede escribir: { $off }, { $pause }, { $resume }, { $preview }, { $status }, { $why }
digest-also-in = Pidió herramientas en { $language }. El propio resumen está escrito en otro idioma. ¿Lo quiere también en { $language }?
digest-do-also-in = Sí, en { $language }
digest-meant = Puedo enviar un resumen así. ¿Es lo que quiere?
digest-misread-time = Escriba una sola hora, como 08:00, 8h30 u 8 p.m.
digest-unsupported = No puedo enviar un resumen así: { $said }
digest-misread-rhythm = Un resumen llega cada día, los días laborables o los días de la semana que usted indique. Elija una de estas opciones.
digest-misread-language = Escribo resúmenes en: { $codes }. Por ejemplo: in:es
digest-misread-pause = Escriba por cuánto tiempo, por ejemplo 10d, 2 semanas, hasta el viernes, hasta el 1 de diciembre o hasta 2030-01-31. Un año como máximo.
digest-misread-days = Escriba un número de días de 1 a 366, por ejemplo: { $example }
digest-misread-filter = Escriba los filtros así: lang:es year:2020-
digest-misread-day = Escriba el día de un resumen así: { $example }
digest-too-many = Son demasiados filtros. Un resumen puede tener { $most }, y cada combinación cuenta.

digest-preview = Esta es una vista previa de lo que espera el próximo resumen. No se envió nada.
digest-preview-days = Esta es una vista previa. Muestra lo nuevo { $days ->
    [one] del último día
   *[other] de los últimos { $days } días
  }; no se envió nada.
digest-nothing-waiting = No hay nada en espera para el próximo resumen.
digest-asked = Envío ahora lo que espera. Llega en un momento.
digest-nothing-waiting-filtered = No hay nada en espera para el próximo resumen que corresponda a su elección. Su elección: { $filters }.
digest-nothing-lately = No hubo novedades { $days ->
    [one] en el último día
   *[other] en los últimos { $days } días
  }.
digest-nothing-lately-filtered = No hubo novedades que correspondan a su elección { $days ->
    [one] en el último día
   *[other] en los últimos { $days } días
  }. Su elección: { $filters }.
digest-cards-left = { $count ->
    [one] { $count } ficha más
   *[other] { $count } fichas más
  }
digest-cards-gone = Ya no tengo las fichas del { $day }: guardo un resumen { $days } días.
digest-cards-none = El { $day } no llegó aquí ningún resumen con fichas.
digest-cards-to-come = El resumen del { $day } aún no ha llegado, así que todavía no hay fichas.

digest-not-allowed = Solo quienes administran este lugar pueden cambiar su resumen. Usted puede verlo, o tener su propio resumen en un chat directo conmigo.
digest-not-kept = Lo siento, no pude guardarlo; nada ha cambiado. Inténtelo de nuevo más tarde.
digest-elsewhere = Los resúmenes llegan en Slack y en Telegram. Aquí puedo mostrarle cómo es uno.
digest-somebody = Alguien
digest-announce-on = { $person } activó aquí un resumen de las novedades: { $what }. { $command } lo muestra; allí puede desactivarlo.
digest-announce-changed = { $person } cambió el resumen: { $what }.
digest-announce-off = { $person } desactivó el resumen aquí. { $command } lo activa otra vez.
digest-announce-paused = { $person } puso el resumen en pausa aquí.
digest-announce-resumed = { $person } reanudó el resumen aquí. { $command } muestra cuándo llega.
digest-only = solo { $filters }
digest-changed-language = en { $language }
digest-changed-begins = próximo resumen: { $day }
digest-changed-line-on = un aviso por semana si no hay novedades
digest-changed-line-off = ningún mensaje si no hay novedades
digest-changed-repeats-on = se envía otra vez si quizá no llegó
digest-changed-repeats-off = no se envía otra vez si quizá no llegó

## What people type: words with commas between them, in any language at any time.
## English words come first where two languages have the same one; buttons ask with them.
## A file may hold these alone: its language is then understood, and not spoken.

# other names of commands
typed-command-tool = herramienta, buscar, búsqueda, encontrar
typed-command-tools = herramientas, lista, listar, todas
typed-command-topics = tema, temas
typed-command-new = novedades, nuevo, nuevos, nuevas, recientes, último, últimas
typed-command-digest = resumen, boletín
typed-command-language = idioma, idiomas, ajustes, configuración
typed-command-help = ayuda, comandos, menú
typed-command-about = acerca de, acerca
typed-command-privacy = privacidad, olvidar, olvida, quién ve mis preguntas, borrar mi cuenta, eliminar mi cuenta
typed-command-mydata = mis datos
typed-command-forgetme = olvídame, borrar mis datos
typed-command-subscribe = suscribir, suscribirme
typed-command-term = término, definir, definición, equivalente
typed-command-unsubscribe = darse de baja, darme de baja, cancelar suscripción, desuscribir, no quiero recibir más, deje de enviarme esto, deja de enviarme esto, no más resúmenes, no me envíe más, no me envíes más, quítenme de la lista, desuscribirme, desuscribirse, quiero darme de baja, quiero desuscribirme, anular suscripción, anular la suscripción, cancelar la suscripción, dar de baja, deme de baja, dame de baja, pare el resumen, para el resumen, pare los resúmenes, deja de publicar aquí, deje de publicar aquí, deja de escribir, deje de escribir, no me mandes más, no me mandes más mensajes, no me mande más, no me mande más mensajes, no me escribas, no me escriba más, no me escribas más

# small talk, and questions about the bot
typed-talk-hello = hola, buenos días, buenas tardes, buenas noches, buenas, saludos, cómo estás, cómo está, qué tal, estás ahí, está ahí, estás, hay alguien, hay alguien ahí, alguien ahí, buen día, muy buenas, qué hay, hola otra vez, cómo te va, todo bien, soy nuevo aquí, soy nueva aquí, hola a todos
typed-talk-thanks = gracias, muchas gracias, mil gracias, muy amable, te lo agradezco, gracias por tu ayuda, gracias por su ayuda, gracias por la ayuda, buen trabajo, bien hecho, buen bot, excelente, estupendo, fantástico, eres genial, me ayudó mucho, muy útil, gracias por todo, muchísimas gracias, me salvaste
typed-talk-bye = adiós, hasta luego, hasta pronto, hasta mañana, chao, nos vemos, que tenga un buen día, hasta la próxima, hasta la vista, que tengas un buen día, buen fin de semana, chau, bye
typed-talk-ok = vale, de acuerdo, sí, bien, muy bien, perfecto, entendido, genial, claro, prueba, está bien, por supuesto, claro que sí, correcto, exacto, okey, listo, sin problema, jaja, jajaja
typed-yes = sí, vale, de acuerdo, claro, claro que sí, por supuesto, correcto, exacto, perfecto, adelante, eso es
typed-talk-no = no, no gracias, ahora no, hoy no, nada, nada más, olvídalo, olvídelo, déjalo, cancelar, cancela, cancele, no importa, no quiero, no hace falta, perdón chat equivocado, chat equivocado, me equivoqué de chat, perdón me equivoqué, ignora eso, ignore eso
typed-talk-sorry = mal, está mal, incorrecto, equivocado, eso no es, no es eso, no era eso, esto no, no es lo que busco, no es lo que buscaba, no es lo que quería, no es lo que pedí, no funciona, esto no funciona, eres inútil, inútil, bot estúpido, estúpido, bot malo, no sirves, no sirve, no sirve para nada, no me entiendes, no entiendes, no entiendes nada, mala respuesta, no es correcto, eso está mal, no me sirve, mierda, idiota, cállate, vete a la mierda, te odio, esto no sirve, sigue mal
typed-talk-human = quiero hablar con una persona, quiero hablar con alguien, quiero hablar con un humano, hablar con una persona, hablar con un humano, hablar con alguien, una persona real, un humano, contacto, contactar, contáctenos, a quién puedo contactar, a quién contacto, cómo contactarlos, soporte, sugerencias, comentarios, reportar un problema, queja, reclamación
typed-talk-share = compartir, comparte, compartir esto, cómo compartir, cómo lo comparto, reenviar
typed-talk-file = envíame el pdf, mándame el pdf, envíeme el pdf, mándame el documento, envíame el documento, dónde lo descargo, dónde puedo descargarlo, cómo lo descargo, dónde está el pdf, quiero el pdf, necesito el pdf, pásame el pdf, pásame el enlace, envíame el enlace, me puedes enviar el pdf, me puede enviar el pdf, el pdf por favor, traduce este documento, traduzca este documento
typed-talk-label = más, ver más, mostrar más, siguiente, página siguiente, atrás, volver, regresar, página anterior, anterior, el primero, la primera, el segundo, la segunda, el último, ese, este, y el otro, el otro
typed-talk-quit = salir
typed-talk-filler = por, favor, todos, bot, ahora, otra, vez, la, el, los, las, en, me, muéstrame, muéstreme, mostrar, muestra, dame, deme, dime, quiero ver, quisiera ver, me gustaría ver, puedes, puede, hablas, habla, hablar, hablar en, puedes hablar, responder en, responde en, responda en, contesta en, cambiar a, idioma, esta semana, hoy, este mes, y, entonces, pues, un, una, unas, tú, tu, usted, amigo, señor, señora, completa, hable, hable en, háblame en, respóndame en
typed-ask-help = ayuda, ayúdame, ayúdeme, socorro, auxilio, necesito ayuda, me puedes ayudar, puede ayudarme, puedes ayudarme, qué puedes hacer, qué puede hacer, qué sabes hacer, qué puedo preguntar, cómo funciona, cómo funciona esto, cómo se usa, instrucciones, no entiendo, cómo te uso, cómo lo uso, cómo se usa esto, cómo usar, cómo usar este bot, cómo busco, cómo buscar, cómo puedo buscar, cuáles son los comandos, los comandos, lista de comandos, por dónde empiezo, cómo empiezo, cómo empezar, dame un ejemplo, un ejemplo, ejemplo, ejemplos, estoy perdido, estoy perdida, no entiendo nada, no entiendo esto, no lo entiendo, qué haces, qué hago, qué hago ahora, qué más puedes hacer, necesito algo de ayuda, ayuda por favor, puedes ayudar, sos, no sé cómo funciona, busco una herramienta, estoy buscando una herramienta, busco algo, necesito una herramienta, quiero encontrar una herramienta, tengo una pregunta, tengo una duda, quiero preguntar algo
typed-ask-who = quién eres, quién es usted, qué eres, qué es esto, cómo te llamas, eres un bot, eres un robot, quién eres tú, eres una persona, eres una persona real, eres humano, eres humana, esto es un bot, esto es un robot, es un bot, es un robot, es esto un bot, para qué sirves, para qué sirve, para qué sirve esto, para qué sirve este bot, qué es este bot, quién te creó, quién te hizo, eres una IA, eres inteligencia artificial, cuál es tu nombre, preséntate, es gratis, es oficial, eres oficial, cuánto cuesta, quién es tu jefe
typed-ask-count = cuántas herramientas, cuántas herramientas hay, cuántas herramientas tienes, cuántas herramientas tiene, número de herramientas, cuántas herramientas conoces, cuántas herramientas son, cuántas herramientas hay en total, cuántas hay
typed-ask-new = qué hay de nuevo, qué novedades hay, alguna novedad, novedades, las novedades, herramientas nuevas, nuevas herramientas, últimas herramientas, las últimas herramientas, hay novedades, hay algo nuevo, algo nuevo, lo más nuevo, lo nuevo, lo último, qué hay de nuevo esta semana, las nuevas herramientas, cuáles son las novedades, hay noticias, noticias, actualizaciones, qué novedades tienes
typed-ask-list = todas las herramientas, lista de herramientas, la lista de herramientas, lista completa, la lista, ver todo, mostrar todo, muéstrame todo, qué herramientas hay, qué herramientas tienes, el catálogo, todo, las herramientas, tus herramientas, qué tienes, qué herramientas tiene, qué herramientas conoces, cuáles son las herramientas, catálogo, todo el catálogo, lista
typed-ask-topics = qué temas hay, qué temas tienes, cuáles son los temas, muéstrame los temas, los temas, lista de temas, todos los temas, ver los temas
typed-ask-digest = con qué frecuencia publicas, con qué frecuencia publica, cada cuánto publicas, cada cuánto publica, cada cuánto escribes, cuándo llega el resumen, cuándo es el próximo resumen, cómo me doy de baja, cómo darme de baja, cómo me suscribo, cómo suscribirme, cómo paro el resumen
typed-ask-language = cambiar idioma, cambiar el idioma, cambiar de idioma, cambia el idioma, otro idioma, qué idiomas hablas, qué idiomas habla, qué idiomas, elegir idioma, cómo cambio el idioma, cómo cambiar el idioma, cómo cambio de idioma, cómo cambiar de idioma
typed-mine = español, en español, castellano, habla español, hablas español, Spanish, espagnol, espanhol, испанский, на испанском, по-испански, испанском языке, إسباني, الإسبانية, بالإسبانية, باللغة الإسبانية, 西班牙语, 西班牙文, 西班牙語, en espagnol, em espanhol, in Spanish
typed-digest = resumen, resúmenes, boletín, suscripción
typed-put = pon, ponga, poner, ponme, haz, haga, hacer, podría, podrías, pongan

# what filters are called, and kinds where there are several of each, in the order of the catalogue’s definition
typed-filter-topic = tema, temas, asunto
typed-filter-kind = tipo, tipos
typed-filter-access = acceso
typed-filter-lang = idioma, idiomas, lengua
typed-filter-year = año, años, fecha
typed-filter-page = página, páginas
typed-kinds = directrices, guías, manuales, compendios, estudios, informes, marcos, convenios, declaraciones, recomendaciones, normas, textos modelo, estrategias, autoevaluaciones, aplicaciones, cursos, paquetes, nomenclaturas, referencias, folletos

# which of several answers is meant: “the second one”, “number 3”
typed-first = primero, primera, primer, 1.º, 1.ª
typed-second = segundo, segunda, 2.º, 2.ª
typed-third = tercero, tercera, tercer, 3.º
typed-fourth = cuarto, cuarta
typed-fifth = quinto, quinta
typed-last-choice = último, última, el último, la última
typed-choice-filler = número, opción, herramienta, abre, abra, respuesta, resultado

# courtesy around what is asked for
typed-courtesy = por favor, porfa, gracias, muchas gracias, hola

## Behind /digest

# the parts of the command
typed-subcommand-on = sí, activar, suscribir, suscribirme, activa, active
typed-subcommand-off = no, desactivar, parar, cancelar, anular, baja, detener, detén, detenga, cancela, cancele, desactiva, desactive, quita, quitar, anula, anule, deja de enviar, deje de enviar, no envíes más, no envíe más
typed-subcommand-pause = pausa, pausar, suspender, pause, suspende, suspenda, pon en pausa, pausado
typed-subcommand-resume = reanudar, retomar, continuar, reanuda, reanude
typed-subcommand-now = ahora, ya, enviar
typed-subcommand-preview = previa, avance
typed-subcommand-status = estado, ajustes, configuración, historial
typed-subcommand-why = porqué
typed-subcommand-cards = fichas, ficha
typed-subcommand-change = cambiar, modificar, hora
typed-subcommand-help = ayuda, ?

# how often
typed-rhythm-daily = diario, diaria, diariamente, cada día, todos los días, una vez al día
typed-rhythm-workdays = días laborables, días hábiles, entre semana, los días laborables, los días hábiles, cada día laborable
typed-rhythm-weekly = semanal, semanalmente, cada semana, todas las semanas, una vez a la semana, una vez por semana
# what no digest does
typed-rhythm-other = mensual, mensualmente, cada mes, todos los meses, cada hora, cada año, quincenal, dos veces al día, dos veces al mes, dos veces por semana, de cada dos, un día sí y otro no, trimestral, una vez al mes, al mes, de cada mes, del mes, fin de mes, a fin de mes
typed-monday-to-friday = lunes a viernes, de lunes a viernes
typed-weekend = fin de semana, fines de semana, los fines de semana, cada fin de semana, todos los fines de semana
typed-except = excepto, excepto el, excepto los, menos, menos el, menos los, salvo, salvo el, salvo los
typed-every = cada, todos los, todas las
typed-monday = lunes, lun., lu.
typed-tuesday = martes, mar.
typed-wednesday = miércoles, mié.
typed-thursday = jueves, jue.
typed-friday = viernes, vie.
typed-saturday = sábado, sábados, sáb.
typed-sunday = domingo, domingos, dom.

# times: “8h30”, “8 p.m.”; a dot may be left out
typed-noon = mediodía
typed-midnight = medianoche
typed-morning = la mañana, mañanas, esta mañana, cada mañana
typed-afternoon = tarde, tardes, esta tarde
typed-evening = atardecer, al atardecer, fin del día, al final del día
typed-night = noche, madrugada, esta noche, esta madrugada, noches
typed-hour = h, hs, hrs
typed-minute = min
typed-am = a.m.
typed-pm = p.m.
typed-numbers = uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, las once, doce
typed-hours-named = la una, las dos, las tres, las cuatro, las cinco, las seis, las siete, las ocho, las nueve, las diez, las once, las doce
typed-half-past = # y media
typed-quarter-past = # y cuarto
typed-quarter-to = # menos cuarto, cuarto para las #, un cuarto para las #

# how long, and since when: “10 days”, “for 2 weeks”, “until 2030-01-31”, “last 7 days”
typed-hours = hora, horas, minutos
typed-days = d, día, días
typed-weeks = sem, semana, semanas
typed-months = mes, meses
typed-years = año, años
typed-one = un, una
typed-for = durante, por
typed-until = hasta, hasta el, a, hasta la, hasta los
typed-today = hoy
typed-tomorrow = mañana
typed-day-after-tomorrow = pasado mañana
typed-in = en, dentro de, tras, después de
typed-from-now = después, más tarde
typed-next = próximo, próxima, el próximo, la próxima, que viene
typed-day-of-month = el, día, el día, del mes, de este mes
typed-end-of-month = fin de mes, finales de mes, el fin de mes, final de mes, el final del mes, final del mes, fin del mes
typed-last = últimos, últimas, los últimos

# what a digest holds
typed-or = o
typed-and = y, e, así como
typed-all = todo
typed-line = línea
typed-no-line = sin-línea, sin línea
typed-repeat = repetir
typed-once = una-vez, una vez
typed-in-languages = en inglés, en francés, en español, en portugués, en ruso, en árabe, en chino

# words that say nothing around a time and a place
typed-filler = a, las, la, el, los, de, en, por, para, favor, mí, cada, todos, hora, horas, y, quiero, quisiera, enviar, envíame, envíeme, mándame, recibir, un, una, me, mi, hacia, desde, del, al, con, partir, comenzando, empezando, punto

## When something is wrong

unknown-command = No conozco { $name }.
too-long = Es demasiado largo para mí. Dígalo en { $most } caracteres como máximo.
too-fast = ¡Usted es más rápido que yo! Respondo primero a sus últimas preguntas; repita esta dentro de un momento.
apology = Lo siento, hubo un error de nuestra parte. Inténtelo de nuevo. Si se repite, dé este número al responsable: { $incident }

## The terminal

console-hint = Escriba el número de un botón para pulsarlo. /help muestra todo, Ctrl-D sale. Lo que escribe se queda en este equipo.
console-bye = Adiós.

## Slack

slack-open = Abrir
slack-choose = Elegir
slack-share = Compartir aquí
slack-back = ← Volver
slack-shared-by = { $person } compartió esto:
slack-shared = Compartido aquí con todos.
slack-share-refused = No puedo publicar aquí. Invíteme primero (escriba /invite y mi nombre) y comparta otra vez.
slack-share-unknown = Slack no confirmó que se compartió. Compruébelo antes de compartirlo otra vez.
slack-too-late = Tardó demasiado para Slack. Inténtelo de nuevo, por favor.
slack-later = Slack rechaza mis peticiones en este momento. Inténtelo de nuevo en unos minutos, por favor.
slack-not-installed = No estoy instalado en su espacio de trabajo y no puedo responder aquí. Pregunte a quienes lo administran, o mencióneme en un canal que comparta con personas que me usan.
slack-stranger = Usted es de otro espacio de trabajo: aquí le respondo si me menciona y si pulsa mis botones. Los comandos y la ventana de búsqueda funcionan donde estoy instalado.
slack-modal-title = Buscar una herramienta
slack-modal-submit = Buscar
slack-modal-close = Cerrar
slack-find = Empiece a escribir un título, una sigla o una necesidad
slack-find-hint = tiempos de levante
slack-words = O escríbalo con sus palabras y pulse Enter
slack-words-hint = cuánto espera la carga en la frontera
slack-home-all = Ver todo
slack-home-seen = Actualizado: { $time }
slack-app-name = Herramientas { $organisation }
slack-app-description = Encuentra la herramienta adecuada, incluso con faltas de ortografía. { $organisation }.
slack-app-how = Pregunte con un comando, una mención, un mensaje directo o un acceso directo. Las faltas de ortografía no importan, y se entienden varios idiomas.
slack-shortcut-anywhere = Buscar herramienta { $organisation }
slack-shortcut-anywhere-detail = Buscar una herramienta desde cualquier lugar de Slack
slack-shortcut-message = Herramientas para esto
slack-shortcut-message-detail = Buscar herramientas para este mensaje, también dentro de un hilo
slack-command-hint = [palabras, o: { $words }]
slack-digest-thread = El hilo de abajo dice más sobre cada una.
slack-digest-thread-more = Y { $count } más. Todas están en el hilo de abajo.
slack-digest-form = Elegir días, hora y temas
slack-form-title = Catálogo
slack-digest-title = Ajustes del resumen
slack-digest-save = Guardar
slack-digest-for-you = Solo para usted: el resumen llega a nuestro chat directo.
slack-digest-for-place = Para todos aquí: el resumen llega a este canal.
slack-digest-days = Días
slack-digest-daily = Cada día
slack-digest-workdays = Días laborables, sin festivos
slack-digest-weekly = Cada { $day }
slack-digest-time = Hora
slack-digest-zone = Zona horaria: escriba una ciudad o un país
slack-digest-zone-hint = Madrid
slack-digest-topics = Solo estos temas
slack-digest-languages = Solo herramientas en estos idiomas
slack-digest-references = Solo herramientas para estas partes de: { $systems }
slack-digest-all = Todos
slack-digest-kept = Este resumen tiene filtros que este formulario no puede mostrar: { $filters }. Se quedan como están.
slack-digest-line = Cuando no hay novedades
slack-digest-line-on = Avisar cada semana
slack-digest-invite = Su elección está guardada, pero todavía no soy miembro de este canal. Escriba aquí /invite { $bot }: entonces el resumen llega por sí solo.
slack-my-name = y mi nombre
slack-install = La aplicación busca herramientas para las personas de su espacio de trabajo. Slack le muestra lo que puede hacer antes de que usted acepte.
slack-install-button = Añadir a Slack
slack-install-declined = No se instaló nada. Puede cerrar esta página o empezar de nuevo.
slack-install-state = Este enlace ha caducado o ya se usó. Empiece de nuevo desde la página de instalación.
slack-install-failed = Slack no completó la instalación. Inténtelo de nuevo en un momento.
slack-installed = La aplicación ya está en el espacio { $workspace }. En Slack, escriba /tool y lo que busca.
slack-install-again = Empezar de nuevo
slack-install-open = Abrir Slack

## Telegram

telegram-share = Compartir
telegram-post = Compartir aquí
telegram-back = ← Volver
telegram-stale = Este botón es demasiado antiguo. Pregunte otra vez, por favor.
telegram-answer-below = La respuesta está abajo.
telegram-opens-private = Para esto, abra un chat privado conmigo, por favor.
telegram-no-words = Solo puedo leer texto. Escriba el nombre de una herramienta, o para qué la necesita.
telegram-place-refused = Solo quienes administran ese chat pueden ver y cambiar sus ajustes aquí.
telegram-place-settings = Ajustes en un chat privado
telegram-nothing-inline = Sin resultados. ¿Qué puedo preguntar?
telegram-help-inline = En cualquier chat, escriba { $example } para buscar una herramienta y publicar allí su ficha.
telegram-help-groups = En un grupo solo veo comandos como { $command }, respuestas a mis mensajes y lo que se publica por medio de mí.
telegram-rights-unknown = Telegram no me dijo si usted administra este chat. Si es así, inténtelo de nuevo en un momento. Si continúa, nómbreme también administrador.
telegram-digest-part = { $heading } ({ $number }/{ $of })
telegram-short-description = Encuentra la herramienta adecuada: por su título, por su sigla o por lo que usted necesita.
telegram-description = Diga lo que busca: un título, una sigla o una necesidad. Las faltas no importan. Respondo con la herramienta adecuada, su página oficial y otras relacionadas. En otro chat, escriba mi nombre y unas palabras para publicar una ficha.
command-edit = Cambiar la ficha de una herramienta
    .usage = [nombre de una herramienta y, debajo, líneas]
command-undo = Deshacer un cambio publicado
    .usage = [número de un cambio]
command-suggest = Proponer una herramienta a la redacción
    .usage = [título y enlace]
command-proposals = Lo que está por decidir
    .usage = { "" }
command-proposal = Una propuesta
    .usage = [su número]
command-gaps = Lo que se buscó y no se encontró
    .usage = { "" }
command-unfound = Decir a la redacción lo que no se encontró
    .usage = [lo que buscaba]
curation-elsewhere = Solo la redacción del catálogo puede hacer esto, en su propia sala. Puede decirle qué falta: { $command }.
curation-closed = Aquí no hay redacción. Donde este bot responde en Slack o Telegram y hay una redacción, { $command } le dice qué falta.
curation-not-stored = No se ha podido guardar y no ha cambiado nada. Inténtelo de nuevo en un momento.
curation-undo = Deshacer
edit-what = Escriba el nombre de una herramienta para cambiar su ficha, por ejemplo { $example }.
edit-unknown = No sé qué herramienta es { $tool }. Escriba su título completo o su identificador.
edit-form = Para cambiar { $title }, copie estas líneas, modifique lo que quiera y envíelas. Las líneas que omita quedan como están. Una línea sin nada después de los dos puntos elimina ese campo.
edit-nothing = El catálogo ya dice todo esto. No ha cambiado nada.
edit-broken = Esto todavía no se puede publicar. Corrija estas líneas y envíelas de nuevo:
edit-since = { $entry } fue cambiado después de que usted lo consultara, por { $actor }, { $moment }: { $fields }. Sus líneas no se han publicado. Consúltelo de nuevo.
edit-look = Consultar de nuevo
edit-done = { $title }: publicado por { $actor }, { $moment } ({ $fields }).
undo-done = { $actor } deshizo el cambio { $revision }, { $moment }.
undo-unknown = No hay ningún cambio con el número { $revision }.
undo-heading = ¿Qué cambio quiere deshacer? El más reciente va primero.
undo-none = Aquí todavía no se ha publicado nada: no hay nada que deshacer.
undo-this = Deshacer { $revision }: { $title }
undo-detail = { $day }: { $fields }
form-misread = No puedo leer esta línea: { $line }
form-near = ¿Quiere decir { $name }?
form-fields = Una línea empieza con el nombre de un campo y dos puntos, por ejemplo { $example }. Los campos son: { $fields }
form-example = Para qué sirve, en una frase.
form-topics = Los temas son: { $topics }
form-draft = Esto aún no está publicado. Pulse una línea para cambiarla, o publique. También puede copiar todas las líneas, cambiarlas y enviarlas.
form-missing = Esto falta todavía.
form-send = Enviar
form-left = De acuerdo, el formulario está cerrado. No se ha cambiado nada.
form-want = Escriba: { $field }. Un guion lo deja vacío; «cancelar» cierra el formulario.
form-now = Ahora: { $value }
form-open = Rellenar
field-title = Título
field-summary = Resumen
field-topics = Temas
field-link = Página
field-edition = Edición
field-languages = Idiomas
field-acronyms = Siglas
field-aliases = Otros nombres
nothing-tell = Decírselo a la redacción
suggest-what = ¿Qué falta? Escriba su título y un enlace, por ejemplo { $example }.
suggest-example = Manual sobre las normas de origen https://www.example.org/manual
suggest-link = No es una dirección completa. Cópiela de su navegador: se parece a { $example }.
suggest-here = El catálogo ya tiene esta página:
suggest-done = ¡Gracias! La redacción del catálogo lo examinará.
suggest-known = ¡Gracias! La redacción ya tiene esta sugerencia.
suggest-many = ¡Gracias! { $most } de sus sugerencias esperan a la redacción. Envíe más cuando las haya examinado.
proposal-of = { $kind }: { $title }
proposal-of-tool = { $kind }: { $tool } – { $title }
proposal-kind-new = Nuevo
proposal-kind-edition = Nueva edición
proposal-kind-retitled = Nuevo título
proposal-kind-moved = Nueva dirección
proposal-kind-withdrawn = Retirado
proposal-kind-link-broken = Enlace roto
proposal-kind-alias = Otro nombre
proposal-seen = Visto en { $source }, { $moment }
proposal-suggested = Propuesto por { $actor }, { $moment }
proposal-date = Publicado: { $date }
proposal-alike = Se parece a: { $tools }
proposal-missing = Todavía falta: { $fields }
proposal-do-publish = Publicar
proposal-do-edit = Editar
proposal-do-same = Igual que…
proposal-do-edition = Nueva edición de…
proposal-do-decline = No es una herramienta
proposal-do-later = Más tarde
proposal-do-take-off = Quitar la página
proposal-do-keep = Conservar la página
proposal-back = Volver a la propuesta
proposal-form = Copie estas líneas, complételas y envíelas: entonces se publica la ficha.
proposal-which-same = ¿Qué herramienta es? Si no es ninguna de estas, escriba { $command } con el nombre de la herramienta.
proposal-which-edition = ¿De qué herramienta es una nueva edición? Si no es ninguna de estas, escriba { $command } con el nombre de la herramienta.
proposal-no-date = No se conoce la fecha de esta edición. Escriba { $command } y, debajo, { $line }.
proposal-faster = Otra persona fue más rápida:
proposal-is-published = Publicado por { $actor }, { $moment }.
proposal-is-declined = Rechazado por { $actor }, { $moment }: no es una herramienta, o ya está en el catálogo.
proposal-is-later = Aplazado por { $actor }, { $moment }.
proposal-reopened = Deshecho por { $actor }, { $moment }. Se puede decidir de nuevo.
proposal-unknown = No conozco { $said } como propuesta ni como acción sobre una propuesta.
proposals-none = De momento no hay nada que decidir.
proposals-heading = { $count ->
    [one] { $count } propuesta por decidir
   *[other] { $count } propuestas por decidir
}
proposals-more = Y { $count } más.
proposals-list = Todas las propuestas
unfound-known = ¡Gracias! La redacción ya conoce esta pregunta. Queda contada.
unfound-many = ¡Gracias! La redacción ya recibió hoy varias preguntas desde aquí. Envíe más mañana.
unfound-counted = ¡Gracias! La pregunta queda contada. La redacción tiene ahora muchas otras por examinar.
proposal-kind-question = Se buscó y no se encontró
proposal-asked = Alguien lo buscó en vano y se lo dijo a la redacción, { $moment }
proposal-do-alias = Añadir como otro nombre de…
gaps-none = De momento no falta nada: lo que buscaron varias personas se encontró.
gaps-heading = { $count ->
    [one] { $count } pregunta sin resultado
   *[other] { $count } preguntas sin resultado
}
gap-asked = { $count ->
    [one] una vez, el { $day }
   *[other] { $count } veces, la última el { $day }
}
gap-which = No se encontró nada para { $question } ({ $asked }). ¿Qué herramienta debería responder? Si no es ninguna de estas, escriba { $command } con el nombre de la herramienta.
gap-alias-of = Añadir como otro nombre de { $tool }
gap-do-dismiss = Descartar
gaps-list = Todas las preguntas
gap-look = Ver la pregunta
gap-done = { $question } ahora encuentra { $title }: publicado por { $actor }, { $moment }.
gap-dismissed = Descartado por { $actor }, { $moment }: ninguna herramienta responde a esto.
gap-reopened = Deshecho por { $actor }, { $moment }: la pregunta se muestra de nuevo.
gap-unknown = No conozco { $said } como pregunta, ni como algo que se pueda hacer con una.
proposal-link-broken = El sitio dice que esta página ya no está: así fue en tres días, la última vez { $moment }.
proposal-link-alone = El sitio dice que esta página ya no está: así fue en tres días, la última vez { $moment }. Es la única página de la herramienta: pulse Editar y escriba otra dirección.
proposal-link-kept = { $actor } decidió, { $moment }, que la página se queda.
trouble-heading = Algo no va bien con el catálogo o sus fuentes
trouble-source = Desde hace tres días no se puede leer nada de la fuente { $source }. Pida a su operador que lo mire: quizá la página cambió de dirección.
trouble-catalogue = Los archivos modificados del catálogo tienen errores, así que sigue en uso el catálogo anterior. El primer error: { $problem }
trouble-settled = El archivo del catálogo dice otra cosa de { $field } que el cambio publicado { $revision }: vale el archivo.
