import Services

/// 消息通知 on 账号安全: the ways besides 消息.
struct NotificationCard: Component {
  var choice: NotificationChoice
  var token: FormToken

  var html: HTML {
    let form = PostForm(
      action: Routes.notificationsPost().description, token: token,
      """
      <fieldset class="field"><legend class="field-label">除平台内的消息外，还通过</legend>\
      \(Checkbox(FieldInfo("mail", "电子邮件", hint: mailHint), checked: choice.takesMail))\
      \(Checkbox(FieldInfo("texts", "短信", hint: textHint), checked: choice.takesTexts))</fieldset>\
      <p class="form-buttons">\(Button("保存", .primary))</p>
      """)
    return Card("消息通知", lead: "平台内的“消息”始终保留。验证码等账号安全短信不受这里的设置影响。", "\(address)\(form)").html
  }

  private var mailHint: String { "消息的全文发送到已验证的电子邮箱。" }

  private var textHint: String {
    choice.mobile.isEmpty ? "只提醒有新消息，不含内容。" : "发送到\(choice.mobile)，只提醒有新消息，不含内容。"
  }

  private var address: HTML {
    switch choice.mail {
    case .missing:
      let link = Link("基本信息", Routes.profile().description)
      return Notice(.info, "<p>您还没有填写电子邮箱。要接收邮件，请先在\(link)中填写电子邮箱并保存，再回到这里验证。</p>").html
    case .unconfirmed(let mail):
      let send = PostButton(Button("获取验证码"), action: Routes.mailCodePost().description, token: token)
      return Notice(
        .warning, title: "电子邮箱\(mail)还没有验证", "<p>验证后才会向这个邮箱发送邮件。</p><div class=\"form-buttons\">\(send)</div>"
      ).html
    case .confirmed(let mail): return DescriptionGrid([.init("电子邮箱", text: "\(mail)（已验证）")]).html
    }
  }
}
