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
    let studies = (studies.isEmpty ? [Study(), Study()] : studies).map(line)
    let titles = (titles.isEmpty ? [HeldTitle(), HeldTitle()] : titles).map(line)
    let opening: RichText =
      "兹有" + RichText.blank(name, 6) + "同志，身份证号" + RichText.blank(documentNumber, 12) + "，档案于" + RichText.blank("", 8)
      + "存放于本机构。经查档案记录，其学历、学位、职称、职业资格信息如下："
    return Document(
      title: "查档情况", subject: "查档情况", family: .serif,
      footer: Footer(printed: printedAt.map { "打印时间：\($0)" }),
      blocks: [
        .heading(level: 1, "查档情况"),
        .paragraph(Paragraph("（档案存放异地的非公单位人员提供，可单页查询签章后装订入册）", style: .small, alignment: .center)),
        .text(opening), .heading(level: 3, "一、学历、学位"), .list(BulletList(studies, marker: .number)),
        .heading(level: 3, "二、职称"), .list(BulletList(titles, marker: .number)), .heading(level: 3, "三、职业资格"),
        .list(BulletList([qualification, qualification], marker: .number)), .spacer(10),
        .paragraph(Paragraph("查验人：　　　　　　　　　　　　　　　　存档机构（盖章）　　　　", isIndented: false)),
        .paragraph(Paragraph("　　　　年　　月　　日　　", alignment: .trailing)), .spacer(6),
        .paragraph(
          Paragraph(
            "注：1．有多个学历、学位的，须填写“中专”及以上的所有学历、“本科”及以上的所有学位信息；2．职称应完整填写取得的各个级别的职称信息。",
            style: .note, isIndented: false)),
      ])
  }

  private func line(_ study: Study) -> RichText {
    let fullTime = study.isFullTime == true ? "■" : "□"
    let partTime = study.isFullTime == false ? "■" : "□"
    return RichText.blank(study.obtained, 8) + "，取得" + RichText.blank(study.school, 10) + RichText.blank(study.major, 6)
      + "专业" + RichText.blank(study.education, 4) + "学历" + RichText.blank(study.degree, 4) + "学位，学制"
      + RichText.blank(study.length, 2) + RichText("年\(fullTime)全日制\(partTime)非全日制，证书号") + RichText.blank(study.certificate, 10)
      + "；"
  }

  private func line(_ title: HeldTitle) -> RichText {
    RichText.blank(title.obtained, 8) + "，经" + RichText.blank("", 8) + "评审委员会评审，" + RichText.blank(title.authority, 10)
      + "机构核准（初定、确认），取得" + RichText.blank(title.specialty, 6) + "专业" + RichText.blank(title.title, 8) + "职称，证书号"
      + RichText.blank(title.certificate, 10) + "；"
  }

  private var qualification: RichText {
    RichText.blank("", 8) + "，经" + RichText.blank("", 10) + "机构核准，于" + RichText.blank("", 8) + "取得"
      + RichText.blank("", 10) + "职业资格，证书号" + RichText.blank("", 10) + "；"
  }
}

extension RichText {
  /// The words underlined, or a line of so many characters to write on.
  static func blank(_ words: String, _ count: Int) -> RichText {
    RichText([TextSpan(words.isEmpty ? String(repeating: "　", count: count) : words, isUnderlined: true)])
  }
}
