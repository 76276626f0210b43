import Services
import Titles

/// What would have been sent by text message and mail: in a demonstration nobody receives it.
struct DemoOutboxPage: Sendable, Equatable {
  /// The latest first.
  var messages: [OutgoingMessage]
}

extension DemoOutboxPage {
  /// The page as it is shown.
  var body: PageBody {
    let columns = [
      TableColumn("时间", width: .narrow), TableColumn("方式", width: .narrow), TableColumn("接收人", width: .narrow),
      TableColumn("内容", width: .wide),
    ]
    let rows = messages.map { message in
      TableRow(["\(message.createdAt)", "\(message.channel)", "\(message.recipient)", "\(message.body)"])
    }
    let empty = EmptyState("还没有短信和邮件", text: "在“忘记密码”中获取验证码后，短信会显示在这里。")
    let table = DataTable("演示短信", columns: columns, rows: rows, empty: empty)
    let heading = PageHeading("演示短信", lead: "演示环境不会真的发送短信和邮件，平台发出的都显示在这里。")
    let crumbs = [Link("首页", Routes.home().description), Link("演示短信")]
    return PageBody("演示短信", crumbs: crumbs, "\(heading)\(Card(nil, "\(table)"))")
  }
}
