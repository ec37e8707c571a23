# What people type in Chinese: words with commas between them. There are no texts to read in this
# language yet: with all texts of en.ftl beside these words the bot speaks it, and tests ask for them.

## Commands and small talk

typed-command-tool = 工具, 搜索, 查找, 查询, 搜尋
typed-command-tools = 列表, 清单, 全部
typed-command-topics = 主题, 主題
typed-command-new = 最新, 新增, 新闻
typed-command-digest = 摘要, 简报, 简讯
typed-command-language = 语言, 設置, 设置
typed-command-help = 帮助, 幫助, 命令, 菜单
typed-command-about = 关于, 關於
typed-command-privacy = 隐私, 隱私, 忘记我, 我的数据
typed-command-subscribe = 订阅, 訂閱
typed-command-term = 术语, 定义, 術語
typed-command-unsubscribe = 退订, 取消订阅, 退訂
typed-talk-hello = 你好, 您好, 大家好, 嗨, 早上好, 早安, 下午好, 晚上好, 你好吗, 哈喽
typed-talk-thanks = 谢谢, 謝謝, 多谢, 感谢, 非常感谢, 谢谢你, 谢谢您
typed-talk-bye = 再见, 再見, 拜拜, 回头见, 晚安, 明天见
typed-talk-ok = 好, 好的, 可以, 是的, 不, 行, 明白, 明白了, 知道了, 很好, 测试
typed-talk-quit = 退出
typed-talk-filler = 请, 機器人, 机器人
typed-ask-help = 帮助, 帮帮我, 帮我, 救命, 我需要帮助, 需要帮助, 请帮助我, 你能帮我吗, 你能做什么, 你会做什么, 你可以做什么, 我可以问什么, 怎么用, 怎么使用, 如何使用, 使用说明, 我不明白, 不懂
typed-ask-who = 你是谁, 您是谁, 你是什么, 这是什么, 你叫什么, 你叫什么名字, 你是机器人吗
typed-ask-count = 有多少工具, 有多少个工具, 多少工具, 一共有多少工具, 工具数量
typed-ask-new = 有什么新的, 有什么新内容, 有什么新工具, 最新工具, 最新的工具, 新工具
typed-ask-list = 所有工具, 全部工具, 工具列表, 工具清单, 列出所有工具, 显示全部, 有哪些工具, 目录
typed-mine = 中文, 用中文, 说中文, 请用中文, 汉语, 简体中文
typed-digest = 摘要, 简报, 简讯

## Behind /digest

typed-part-on = 是, 开启, 订阅
typed-part-off = 否, 关闭, 取消, 停止, 退订
typed-part-pause = 暂停
typed-part-resume = 恢复, 继续
typed-part-preview = 预览
typed-part-status = 状态, 设置, 历史
typed-part-why = 为什么
typed-part-cards = 卡片
typed-part-change = 更改, 修改, 时间
typed-part-help = 帮助, ?
typed-rhythm-daily = 每天, 每日
typed-rhythm-workdays = 工作日, 周一至周五, 周一到周五
typed-rhythm-weekly = 每周, 每星期
typed-rhythm-other = 周末, 每月, 每个月, 每小时, 每年, 隔天
typed-every = 每
typed-monday = 周一, 星期一, 礼拜一, 每周一
typed-tuesday = 周二, 星期二, 礼拜二, 每周二
typed-wednesday = 周三, 星期三, 礼拜三, 每周三
typed-thursday = 周四, 星期四, 礼拜四, 每周四
typed-friday = 周五, 星期五, 礼拜五, 每周五
typed-saturday = 周六, 星期六, 礼拜六, 每周六
typed-sunday = 周日, 周天, 星期日, 星期天, 礼拜天, 每周日
typed-noon = 中午
typed-midnight = 午夜
typed-morning = 早上, 上午
typed-afternoon = 下午
typed-evening = 晚上
typed-hour = 点, 點, 时, 時
typed-am = a.m.
typed-pm = p.m.
typed-hours = 小时, 个小时, 分钟
typed-days = 天, 日
typed-weeks = 周, 星期, 个星期
typed-months = 月, 个月
typed-years = 年
typed-for = 为期
typed-until = 到, 直到, 至
typed-last = 最近, 过去
typed-or = 或, 或者
typed-and = 和, 与, 及
typed-all = 全部, 所有
typed-line = 提示
typed-no-line = 不提示
typed-repeat = 重复
typed-once = 一次
typed-filler = 在, 请, 时间, 每
