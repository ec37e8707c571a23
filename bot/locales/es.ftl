# What people type in Spanish: words with commas between them. There are no texts to read in this
# language yet: with all texts of en.ftl beside these words the bot speaks it, and tests ask for them.

## Commands and small talk

typed-command-tool = herramienta, buscar, búsqueda, encontrar
typed-command-tools = herramientas, lista, listar, todas
typed-command-topics = tema, temas
typed-command-new = novedades, nuevo, nuevos, nuevas, recientes, último, últimas
typed-command-digest = resumen, boletín
typed-command-language = idioma, idiomas, ajustes, configuración
typed-command-help = ayuda, comandos, menú
typed-command-about = acerca de, acerca
typed-command-privacy = privacidad, olvídame, mis datos
typed-command-subscribe = suscribir, suscribirme
typed-command-term = término, definir, definición, equivalente
typed-command-unsubscribe = darse de baja, darme de baja, cancelar suscripción, desuscribir
typed-talk-hello = hola, buenos días, buenas tardes, buenas noches, buenas, saludos, cómo estás, cómo está, qué tal
typed-talk-thanks = gracias, muchas gracias, mil gracias, muy amable, te lo agradezco
typed-talk-bye = adiós, hasta luego, hasta pronto, hasta mañana, chao, nos vemos, que tenga un buen día
typed-talk-ok = vale, de acuerdo, sí, bien, muy bien, perfecto, entendido, genial, claro, prueba
typed-talk-quit = salir
typed-talk-filler = por, favor, todos, bot, ahora, otra, vez, la, el, los, las, en, me
typed-ask-help = ayuda, ayúdame, ayúdeme, socorro, auxilio, necesito ayuda, me puedes ayudar, puede ayudarme, puedes ayudarme, qué puedes hacer, qué puede hacer, qué sabes hacer, qué puedo preguntar, cómo funciona, cómo funciona esto, cómo se usa, instrucciones, no entiendo
typed-ask-who = quién eres, quién es usted, qué eres, qué es esto, cómo te llamas, eres un bot, eres un robot
typed-ask-count = cuántas herramientas, cuántas herramientas hay, cuántas herramientas tienes, cuántas herramientas tiene, número de herramientas
typed-ask-new = qué hay de nuevo, qué novedades hay, alguna novedad, novedades, las novedades, herramientas nuevas, nuevas herramientas, últimas herramientas, las últimas herramientas
typed-ask-list = todas las herramientas, lista de herramientas, la lista de herramientas, lista completa, la lista, ver todo, mostrar todo, muéstrame todo, qué herramientas hay, qué herramientas tienes, el catálogo
typed-mine = español, en español, castellano, habla español, hablas español
typed-digest = resumen, resúmenes, boletín, suscripción

## Behind /digest

typed-part-on = sí, activar, suscribir, suscribirme
typed-part-off = no, desactivar, parar, cancelar, anular, baja
typed-part-pause = pausa, pausar, suspender
typed-part-resume = reanudar, retomar, continuar
typed-part-preview = previa, avance
typed-part-status = estado, ajustes, configuración, historial
typed-part-why = porqué
typed-part-cards = fichas, ficha
typed-part-change = cambiar, modificar, hora
typed-part-help = ayuda, ?
typed-rhythm-daily = diario, diaria, diariamente, cada día, todos los días
typed-rhythm-workdays = días laborables, días hábiles, entre semana, lunes a viernes, de lunes a viernes
typed-rhythm-weekly = semanal, semanalmente, cada semana, todas las semanas
typed-rhythm-other = fines de semana, fin de semana, mensual, mensualmente, cada mes, todos los meses, cada hora, cada año, quincenal, dos veces al día
typed-every = cada, todos los, todas las
typed-monday = lunes, lun.
typed-tuesday = martes, mar.
typed-wednesday = miércoles, mié.
typed-thursday = jueves, jue.
typed-friday = viernes, vie.
typed-saturday = sábado, sábados, sáb.
typed-sunday = domingo, domingos, dom.
typed-noon = mediodía
typed-midnight = medianoche
typed-morning = mañana
typed-afternoon = tarde
typed-evening = noche
typed-hour = h
typed-am = a.m.
typed-pm = p.m.
typed-hours = hora, horas, minutos
typed-days = d, día, días
typed-weeks = sem, semana, semanas
typed-months = mes, meses
typed-years = año, años
typed-for = durante, por
typed-until = hasta, hasta el, a
typed-last = últimos, últimas, los últimos
typed-or = o
typed-and = y, e
typed-all = todo
typed-line = línea
typed-no-line = sin-línea, sin línea
typed-repeat = repetir
typed-once = una-vez, una vez
typed-filler = a, las, la, el, los, de, en, por, para, favor, mí, cada, todos, hora, horas, y
