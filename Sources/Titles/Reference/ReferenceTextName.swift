/// The texts that the platform ships; the raw value is the file's name under `texts/`.
public enum ReferenceTextName: String, CaseIterable, Sendable, Codable {
  case initialDeterminationPledge = "initial-determination-pledge"
  case initialDeterminationNotice = "initial-determination-notice"
  case initialDeterminationFormGuide = "initial-determination-form-guide"
  /// Holds `{name}`, the applicant's name.
  case initialDeterminationGuarantee = "initial-determination-guarantee"
  /// Holds `{business}`, the business' name.
  case terminationWarning = "termination-warning"
  case profileGuide = "profile-guide"
  case applicationsNotice = "applications-notice"
  case certificatesNotice = "certificates-notice"
  case unitGuide = "unit-guide"
  case unitDepartmentGuide = "unit-department-guide"

  /// The file that holds it.
  public var file: String { "texts/\(rawValue).md" }
}
