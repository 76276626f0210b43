import Services
import Titles

/// The files of the form with their trust grades, and the mark 已核验 for those who examine now.
struct ExaminationFiles: Component {
  let page: ExaminationPage
  let token: FormToken

  var html: HTML {
    let files = page.examination.files
    guard !files.isEmpty else { return HTML() }
    var columns = [TableColumn("材料"), TableColumn("文件", width: .wide), TableColumn("可信等级", width: .narrow)]
    if page.mayNote { columns.append(TableColumn("操作", width: .narrow)) }
    let rows = files.map { file in
      let cells: [HTML] = ["\(file.place)", name(file), grade(file)]
      return TableRow(page.mayNote ? cells + [mark(file)] : cells, label: file.file.name)
    }
    let lead: HTML = "与原件核对无误的，标记“已核验”，办理记录之外另行留痕。"
    let table = DataTable("附件核验", columns: columns, rows: rows)
    return "<div id=\"files\">\(Card("附件核验", lead: page.mayNote ? lead : HTML(), table.html))</div>"
  }

  /// The file; where others have handed in the same one, that is said beside it.
  private func name(_ file: ExaminationFile) -> HTML {
    let link = FileLink(file.file, Routes.file(file.file.id)).html
    guard file.sameElsewhere > 0 else { return link }
    let words = "至少另有 \(file.sameElsewhere) 名申报人提交了内容相同的文件，请核实。"
    return "\(link)\(Notice(.warning, text: words))"
  }

  private func grade(_ file: ExaminationFile) -> HTML {
    let tag = ExaminationFiles.tag(file.grade).html
    guard let check = file.check else { return tag }
    return CellStack(tag, ["查验人 \(check.handlerName)（\(check.unitName)）", "\(check.at)"]).html
  }

  /// A grade as it stands beside a file.
  static func tag(_ grade: TrustGrade) -> StatusTag {
    StatusTag(grade == .checked ? .success : .neutral, grade.label)
  }

  private func mark(_ file: ExaminationFile) -> HTML {
    let address = Routes.examinationFileCheck(page.room.unit, page.room.business, page.examination.visit, file.file.id)
      .description
    let isChecked = file.check != nil
    let label = isChecked ? "取消核验" : "标记已核验"
    return """
      <form class="inline-form" method="post" action="\(address)">\(FormTokenField(token))\
      <input type="hidden" name="isChecked" value="\(isChecked ? "no" : "yes")">\
      <button type="submit" class="link-button">\(label)<span class="visually-hidden">\(file.file.name)</span></button></form>
      """
  }
}
