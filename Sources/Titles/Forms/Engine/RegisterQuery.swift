/// A question that the system must put to a register.
public struct RegisterQuery: Hashable, Sendable {
  /// The register's name in the schema: `insurance`, `archive`, `education`.
  public let register: String
  /// The section of the field.
  public let section: String
  /// The record of the field, where it stands in one.
  public let record: RecordID?
  /// The field's id.
  public let field: String
  /// The finding that is known already.
  public let known: VerifiedFact?

  /// A question to a register.
  public init(register: String, section: String, record: RecordID?, field: String, known: VerifiedFact?) {
    self.register = register
    self.section = section
    self.record = record
    self.field = field
    self.known = known
  }
}
