import Documents
import Titles

/// 查档情况 (form of 《2024年江北区工程技术中初级职称申报流程及填报注意事项》): what the keeper of an archive confirms, with what the
/// application says filled in; what it doesn't say is left to be written by hand.
struct ArchiveReport {
  /// An 学历 or 学位.
  struct Study: Equatable {
    var obtained = ""
    var school = ""
    var major = ""
    var education = ""
    var degree = ""
    var length = ""
    var isFullTime: Bool?
    var certificate = ""
  }

  /// A 职称.
  struct HeldTitle: Equatable {
    var obtained = ""
    var authority = ""
    var specialty = ""
    var title = ""
    var certificate = ""
  }

  var name = ""
  var documentNumber = ""
  var studies: [Study] = []
  var titles: [HeldTitle] = []

  /// The document.
  ///
  /// - Parameter printedAt: nil for a blank form.
  func document(printedAt: Moment?) -> Document {
    let studies = (studies.isEmpty ? [Study(), Study()] : studies).enumerated().map { line($0.offset, $0.element) }
    let titles = (titles.isEmpty ? [HeldTitle(), HeldTitle()] : titles).enumerated().map { line($0.offset, $0.element) }
    let opening = RichText.joined([
      "兹有", .blank(name, 6, Entry("name", "姓名")), "同志，身份证号", .blank(documentNumber, 12, Entry("documentNumber", "身份证号")),
      "，档案于", .blank("", 8, Entry("storedSince", "档案存放日期")), "存放于本机构。经查档案记录，其学历、学位、职称、职业资格信息如下：",
    ])
    return Document(
      title: "查档情况", subject: "查档情况", family: .serif,
      footer: Footer(printed: printedAt.map { "打印时间：\($0)" }),
      blocks: [
        .heading(level: 1, "查档情况"),
        .paragraph(Paragraph("（档案存放异地的非公单位人员提供，可单页查询签章后装订入册）", style: .small, alignment: .center)),
        .text(opening), .heading(level: 3, "一、学历、学位"), .list(BulletList(studies, marker: .number)),
        .heading(level: 3, "二、职称"), .list(BulletList(titles, marker: .number)), .heading(level: 3, "三、职业资格"),
        .list(BulletList([qualification(1), qualification(2)], marker: .number)), .spacer(10),
        .paragraph(Paragraph("查验人：　　　　　　　　　　　　　　　　存档机构（盖章）　　　　", isIndented: false)),
        .paragraph(Paragraph("　　　　年　　月　　日　　", alignment: .trailing)), .spacer(6),
        .paragraph(
          Paragraph(
            "注：1．有多个学历、学位的，须填写“中专”及以上的所有学历、“本科”及以上的所有学位信息；2．职称应完整填写取得的各个级别的职称信息。",
            style: .note, isIndented: false)),
      ])
  }

  private func line(_ index: Int, _ study: Study) -> RichText {
    func blank(_ name: String, _ tip: String, _ words: String, _ count: Int) -> RichText {
      .blank(words, count, Entry("study\(index + 1)\(name)", "第\(index + 1)项学历、学位：\(tip)"))
    }
    func tick(_ name: String, _ words: String, _ isTicked: Bool?) -> RichText {
      .tick(words, isTicked, Entry("study\(index + 1)\(name)", "第\(index + 1)项学历、学位：\(words)", .tick))
    }
    return .joined([
      blank("Obtained", "取得日期", study.obtained, 8), "，取得", blank("School", "学校", study.school, 10),
      blank("Major", "专业", study.major, 6), "专业", blank("Education", "学历", study.education, 4), "学历",
      blank("Degree", "学位", study.degree, 4), "学位，学制", blank("Length", "学制（年）", study.length, 2), "年",
      tick("FullTime", "全日制", study.isFullTime), tick("PartTime", "非全日制", study.isFullTime.map { !$0 }), "，证书号",
      blank("Certificate", "证书号", study.certificate, 10), "；",
    ])
  }

  private func line(_ index: Int, _ title: HeldTitle) -> RichText {
    func blank(_ name: String, _ tip: String, _ words: String, _ count: Int) -> RichText {
      .blank(words, count, Entry("title\(index + 1)\(name)", "第\(index + 1)项职称：\(tip)"))
    }
    return .joined([
      blank("Obtained", "取得日期", title.obtained, 8), "，经", blank("Committee", "评审委员会", "", 8), "评审委员会评审，",
      blank("Authority", "核准机构", title.authority, 10), "机构核准（初定、确认），取得",
      blank("Specialty", "专业", title.specialty, 6), "专业", blank("Name", "职称", title.title, 8), "职称，证书号",
      blank("Certificate", "证书号", title.certificate, 10), "；",
    ])
  }

  private func qualification(_ number: Int) -> RichText {
    func blank(_ name: String, _ tip: String, _ count: Int) -> RichText {
      .blank("", count, Entry("qualification\(number)\(name)", "第\(number)项职业资格：\(tip)"))
    }
    return .joined([
      blank("Approved", "核准日期", 8), "，经", blank("Authority", "核准机构", 10), "机构核准，于", blank("Obtained", "取得日期", 8), "取得",
      blank("Name", "职业资格", 10), "职业资格，证书号", blank("Certificate", "证书号", 10), "；",
    ])
  }
}
