import Titles

/// The services that the home shows and the site search finds: each place of the portal adds its own line.
enum PortalServices {
  /// In the order in which they stand.
  static var entries: [HomePage.Entry] {
    Business.open.map { HomePage.Entry(title: $0.label, text: $0.summary, address: Routes.business($0)) } + [
      HomePage.Entry(title: "职称评审", text: "查看各评审委员会的申报计划、申报时间和评审范围", address: Routes.plans()),
      HomePage.Entry(title: "职称评审委员会目录", text: "备案有效的评审委员会及其评审的系列和专业", address: Routes.committeeDirectory()),
      HomePage.Entry(title: "评审系列（专业）目录", text: "各系列的职称、专业和专业方向", address: Routes.specialtyDirectory()),
      HomePage.Entry(title: "我的申报", text: "查看申报进度、办理记录，修改被退回的申报书", address: Routes.myApplications()),
      HomePage.Entry(title: "我的证书", text: "查看和下载职称电子证书", address: Routes.myCertificates()),
      HomePage.Entry(title: "证书查验", text: "核对职称证书是否真实有效，不需要登录", address: Routes.check()),
      HomePage.Entry(
        title: "模板下载", text: "查档情况、继续教育登记卡、委托评审函等表格，可以打印或直接填写", address: Routes.templates()),
      HomePage.Entry(title: "政策资讯", text: "资讯、政策文件和操作手册，可以按内容搜索", address: Routes.articles()),
      HomePage.Entry(title: "个人基本信息", text: "完善个人信息和免冠照，自动带入申报书", address: Routes.profile()),
    ]
  }
}
