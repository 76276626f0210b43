import Titles

/// What a certificate takes from the submitted application.
struct CertificateFacts: Sendable, Equatable {
  /// The section of the form that has it all.
  private static let section = "basic"

  let name: String
  let sex: Sex?
  let document: IdentityDocument
  let series: Series
  let title: Title
  /// 专业方向 where there is one, else 职称专业: "职称证书上的专业名称由此而来" stands beside the field.
  let specialty: String
  let photo: FileReference
  let employer: String
  /// 有效范围; nil where the form doesn't ask for it.
  let validity: CertificateValidity?

  /// Reads and checks it (name, document number and photo are there, the title is one of the catalog).
  ///
  /// - Throws: `Refusal` with everything that is missing.
  init(_ snapshot: FormSnapshot, catalog: Catalog) throws(Refusal) {
    let fields = snapshot.answers[section: CertificateFacts.section]?.fields ?? [:]
    func text(_ id: String) -> String { fields[id]?.plainText ?? "" }
    var reasons: [Reason] = []
    name = TextRules.cleaned(text("name"))
    if name.isEmpty { reasons.append(Reason("name-missing", "申报书中没有姓名，请退回申报人完善基本信息。")) }
    let kind = IdentityDocumentKind(rawValue: text("documentType"))
    let number = text("documentNumber")
    if kind == nil || number.isEmpty {
      reasons.append(Reason("document-missing", "申报书中没有证件类型或证件号码，请核实申报人的基本信息。"))
    }
    document = IdentityDocument(kind: kind ?? .residentID, checkedNumber: number)
    let file = fields["photo"]?.files.first
    if file == nil { reasons.append(Reason("photo-missing", "申报书中没有免冠照，无法制作证书，请核实申报人的基本信息。")) }
    let title = catalog.title(text("title"))
    let series = title.flatMap { catalog.series($0.series) }
    if title == nil || series == nil {
      reasons.append(Reason("title-unknown", "申报职称不在职称目录中，请联系市职改办核实目录。"))
    }
    guard reasons.isEmpty, let title, let series, let file else { throw Refusal(reasons) }
    sex = Sex(rawValue: text("sex"))
    self.series = series
    self.title = title
    photo = file
    employer = text("employer")
    validity = CertificateValidity(rawValue: text("validity"))
    let (direction, specialty) = (text("subspecialty"), text("specialty"))
    self.specialty =
      direction.isEmpty
      ? catalog.specialty(specialty)?.name ?? specialty : catalog.subspecialty(direction)?.name ?? direction
  }
}
