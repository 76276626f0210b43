import Titles

/// 修改意见 of a return, section by section; nothing where it says nothing of any.
struct RemarkList: Component {
  let remarks: [SectionRemark]

  init(_ remarks: [SectionRemark]) {
    self.remarks = remarks
  }

  var html: HTML {
    guard !remarks.isEmpty else { return HTML() }
    return "<ul class=\"remark-list\">\(each: remarks, { "<li><b>\($0.section.title)</b>：\($0.text)</li>" })</ul>"
  }
}
