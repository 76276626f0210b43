/// What a return says of single sections, beside its reason.
public struct Correction: Sendable, Equatable {
  /// 修改意见 by the section's id; at most 300 characters each.
  public var remarks: [String: String]
  /// Only the sections with a remark are open for the applicant afterwards.
  public var isLimited: Bool

  /// Nothing is said of any section, and all of them are open.
  public init(remarks: [String: String] = [:], isLimited: Bool = false) {
    self.remarks = remarks
    self.isLimited = isLimited
  }

  /// The sections that the applicant may change afterwards; nil: all of them.
  public var openSections: Set<String>? { isLimited ? Set(remarks.keys) : nil }
}
