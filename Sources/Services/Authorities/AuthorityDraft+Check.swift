import Storage
import Titles

extension AuthorityDraft {
  /// The most rows of 附件要求.
  static let maximumRequirements = 50

  /// The setting that the draft describes.
  ///
  /// - Parameters:
  ///   - offered: the businesses that the unit can choose.
  ///   - districts: the dictionary of 区县.
  ///   - stored: the ids of the rows that the setting has now; an id that isn't among them counts as none.
  /// - Throws: `Refusal` with every reason.
  func checked(
    id: AuthoritySettingID, unit: UnitID, unitName: String, version: Int, offered: [Business], districts: CodeList,
    stored: Set<String>, makeID: () -> String
  ) throws(Refusal) -> AuthoritySetting {
    var reasons: [Reason] = []
    if business == nil || !offered.contains(where: { $0 == business }) {
      reasons.append(Reason("business-missing", "请选择业务类型，只能选择本单位具备职称发证权限的业务。", field: "business"))
    }
    if isEnabled == nil { reasons.append(Reason("enabled-missing", "请选择是否启用申报。", field: "isEnabled")) }
    let district = TextRules.cleaned(addressDistrict)
    if !district.isEmpty, !districts.contains(district) {
      reasons.append(Reason("district-unknown", "联系地址的区县不在名单中，请重新选择。", field: "addressDistrict"))
    }
    let detail = line(addressDetail, "详细地址", 100, "addressDetail", isRequired: false, &reasons)
    if district.isEmpty, !detail.isEmpty {
      reasons.append(Reason("district-missing", "填写了详细地址，请同时选择所在区县。", field: "addressDistrict"))
    }
    let name = line(contactName, "联系人", 50, "contactName", &reasons)
    let phone = phone(&reasons)
    let email = email(&reasons)
    let notice = TextRules.cleaned(self.notice, allowsLines: true)
    if notice.isEmpty { reasons.append(Reason("notice-missing", "请填写申报须知，申报人在申报之前会看到。", field: "notice")) }
    if let problem = TextRules.problem(in: notice, label: "申报须知", limit: 1000, allowsLines: true, field: "notice") {
      reasons.append(problem)
    }
    let requirements = checkedRequirements(stored, makeID, &reasons)
    guard reasons.isEmpty, let business, let isEnabled else { throw Refusal(reasons) }
    return AuthoritySetting(
      id: id, unit: unit, unitName: unitName, business: business, isEnabled: isEnabled, addressDistrict: district,
      addressDetail: detail, contactName: name, contactPhone: phone, contactEmail: email, notice: notice,
      requirements: requirements, version: version)
  }

  private func line(
    _ text: String, _ label: String, _ limit: Int, _ field: String, isRequired: Bool = true, _ reasons: inout [Reason]
  ) -> String {
    let cleaned = TextRules.cleaned(text)
    if isRequired, cleaned.isEmpty { reasons.append(Reason("\(field)-missing", "请填写\(label)。", field: field)) }
    if let problem = TextRules.problem(in: cleaned, label: label, limit: limit, field: field) { reasons.append(problem) }
    return cleaned
  }

  /// A mobile or a landline: digits with the signs that people write between them.
  private func phone(_ reasons: inout [Reason]) -> String {
    let cleaned = TextRules.halfWidth(line(contactPhone, "联系电话", 50, "contactPhone", &reasons))
    guard !cleaned.isEmpty else { return cleaned }
    let isPlain = cleaned.allSatisfy { $0.isASCII && ($0.isNumber || "-+() /,".contains($0)) || "转、".contains($0) }
    if !isPlain || cleaned.filter(\.isNumber).count < 7 {
      reasons.append(
        Reason("contactPhone-invalid", "联系电话应为手机号或带区号的座机号，如 023-00000000，请核对后重新填写。", field: "contactPhone"))
    }
    return cleaned
  }

  private func email(_ reasons: inout [Reason]) -> String {
    guard !TextRules.cleaned(contactEmail).isEmpty else { return "" }
    do throws(Refusal) {
      return try EmailAddress(contactEmail, field: "contactEmail").text
    } catch {
      reasons += error.reasons
      return ""
    }
  }

  private func checkedRequirements(
    _ stored: Set<String>, _ makeID: () -> String, _ reasons: inout [Reason]
  ) -> [AuthorityRequirement] {
    if requirements.count > AuthorityDraft.maximumRequirements {
      reasons.append(
        Reason("requirements-too-many", "附件要求最多 \(AuthorityDraft.maximumRequirements) 项，请合并后再保存。", field: "requirements"))
      return []
    }
    var titles: Set<String> = []
    return requirements.enumerated().map { index, row in
      let field = "requirements.\(index).title"
      let title = line(row.title, "第 \(index + 1) 项附件名称", 100, field, &reasons)
      if !title.isEmpty, !titles.insert(title).inserted {
        reasons.append(Reason("requirement-doubled", "附件名称“\(title)”重复，请修改或删除其中一项。", field: field))
      }
      if row.isRequired == nil {
        let sentence = "请选择第 \(index + 1) 项附件是否必填。"
        reasons.append(Reason("requirement-choice-missing", sentence, field: "requirements.\(index).isRequired"))
      }
      let id = row.id.flatMap { stored.contains($0) ? $0 : nil } ?? makeID()
      return AuthorityRequirement(id: id, title: title, isRequired: row.isRequired ?? false)
    }
  }
}
