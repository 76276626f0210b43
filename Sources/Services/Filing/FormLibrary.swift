public import Titles

/// The forms of the businesses, every version that was ever used, and the forms of 基本信息 and of what is asked about
/// certificates.
public struct FormLibrary: Sendable {
  /// 基本信息 of 个人中心.
  public let profile: FormSchema
  private let requests: [CertificateRequestKind: FormSchema]
  private let schemas: [Business: [Int: FormSchema]]

  /// Made of the profile's form, the forms of what is asked about certificates and all versions of the businesses' forms.
  public init(profile: FormSchema, requests: [CertificateRequestKind: FormSchema], businesses: [FormSchema]) {
    self.profile = profile
    self.requests = requests
    var schemas: [Business: [Int: FormSchema]] = [:]
    for schema in businesses {
      guard let business = Business(rawValue: schema.business) else { continue }
      schemas[business, default: [:]][schema.version] = schema
    }
    self.schemas = schemas
  }

  /// The form of 登记, 完善 or 申请补正.
  ///
  /// - Throws: `NotFound` where this program doesn't carry it.
  public func schema(_ kind: CertificateRequestKind) throws -> FormSchema {
    guard let schema = requests[kind] else { throw NotFound("证书申请的填报格式") }
    return schema
  }

  /// The form that a new application starts with; nil for a business that isn't open.
  public func current(_ business: Business) -> FormSchema? {
    guard Business.open.contains(business) else { return nil }
    return schemas[business]?.max { $0.key < $1.key }?.value
  }

  /// The form whose sections 业绩档案 keeps: the newest one of 评审, also before that business is open.
  ///
  /// - Throws: `NotFound` where this program doesn't carry it.
  public func portfolio() throws -> FormSchema {
    guard let schema = schemas[.review]?.max(by: { $0.key < $1.key })?.value else { throw NotFound("业绩档案的填报格式") }
    return schema
  }

  /// The form that an application was started with.
  ///
  /// - Throws: `NotFound` where this program doesn't carry that version.
  public func schema(_ business: Business, version: Int) throws -> FormSchema {
    guard let schema = schemas[business]?[version] else { throw NotFound("申报书的填报格式") }
    return schema
  }
}
