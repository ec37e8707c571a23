# What people type in Arabic: words with commas between them. There are no texts to read in this
# language yet: with all texts of en.ftl beside these words the bot speaks it, and tests ask for them.

## Commands and small talk

typed-command-tool = أداة, بحث, ابحث
typed-command-tools = أدوات, قائمة, الكل
typed-command-topics = موضوع, مواضيع
typed-command-new = جديد, الجديد, الأحدث
typed-command-digest = ملخص, نشرة
typed-command-language = لغة, لغات, إعدادات
typed-command-help = مساعدة, أوامر
typed-command-about = حول
typed-command-privacy = خصوصية, انسني, بياناتي
typed-command-subscribe = اشتراك, اشترك
typed-command-term = مصطلح, تعريف
typed-command-unsubscribe = إلغاء الاشتراك
typed-talk-hello = مرحبا, أهلا, أهلا وسهلا, السلام عليكم, صباح الخير, مساء الخير, تحية, كيف حالك
typed-talk-thanks = شكرا, شكرا جزيلا, شكرا لك, أشكرك, أشكركم
typed-talk-bye = وداعا, مع السلامة, إلى اللقاء, تصبح على خير
typed-talk-ok = حسنا, نعم, لا, تمام, جيد, ممتاز, فهمت, موافق
typed-talk-quit = خروج
typed-talk-filler = رجاء, فضلك, من, لو, سمحت, الآن, كل
typed-ask-help = مساعدة, ساعدني, ساعدوني, النجدة, أحتاج مساعدة, أحتاج إلى مساعدة, هل يمكنك مساعدتي, ماذا يمكنك أن تفعل, ماذا تستطيع أن تفعل, ماذا تفعل, كيف يعمل هذا, كيف أستخدم هذا, تعليمات, لا أفهم
typed-ask-who = من أنت, ما أنت, ما هذا, ما اسمك, هل أنت روبوت
typed-ask-count = كم أداة, كم عدد الأدوات, عدد الأدوات, كم أداة لديك
typed-ask-new = ما الجديد, هل من جديد, أحدث الأدوات, الأدوات الجديدة
typed-ask-list = كل الأدوات, جميع الأدوات, قائمة الأدوات, القائمة, القائمة الكاملة, اعرض الكل, ما هي الأدوات, الكتالوج
typed-mine = العربية, عربي, بالعربية, اللغة العربية, باللغة العربية
typed-digest = ملخص, الملخص, نشرة, النشرة

## Behind /digest

typed-part-on = نعم, تفعيل, تشغيل, اشتراك
typed-part-off = لا, إيقاف, إلغاء, أوقف, ألغ, توقف
typed-part-pause = تعليق
typed-part-resume = استئناف, متابعة
typed-part-preview = معاينة
typed-part-status = حالة, إعدادات, سجل
typed-part-why = لماذا
typed-part-cards = بطاقات, بطاقة
typed-part-change = تغيير, تعديل, وقت
typed-part-help = مساعدة, ؟
typed-rhythm-daily = يومي, يوميا, كل يوم
typed-rhythm-workdays = أيام العمل, من الاثنين إلى الجمعة
typed-rhythm-weekly = أسبوعي, أسبوعيا, كل أسبوع
typed-rhythm-other = عطلة نهاية الأسبوع, نهاية الأسبوع, شهري, شهريا, كل شهر, كل ساعة, كل سنة, مرتين في اليوم
typed-every = كل
typed-monday = الاثنين, الإثنين
typed-tuesday = الثلاثاء
typed-wednesday = الأربعاء
typed-thursday = الخميس
typed-friday = الجمعة
typed-saturday = السبت
typed-sunday = الأحد
typed-noon = الظهر
typed-midnight = منتصف الليل
typed-morning = صباحا, صباح
typed-afternoon = بعد الظهر
typed-evening = مساء, ليلا
typed-hour = س
typed-am = a.m., ص
typed-pm = p.m., م
typed-hours = ساعة, ساعات, دقيقة
typed-days = يوم, أيام
typed-weeks = أسبوع, أسابيع
typed-months = شهر, أشهر
typed-years = سنة, سنوات
typed-for = لمدة
typed-until = حتى, إلى
typed-last = آخر
typed-or = أو
typed-and = و
typed-all = الكل, كل شيء
typed-line = سطر
typed-no-line = بدون-سطر, بدون سطر
typed-repeat = تكرار
typed-once = مرة-واحدة, مرة واحدة
typed-filler = في, على, و, كل, يوم, الساعة, ساعة, لي, توقيت
