/// All that the rules of policy look at: plain values that the caller collects from the form, the registers and the database.
///
/// A nil means "not filled in yet": the rules that need it then say 待人工核实 without blocking, since completeness
/// is checked elsewhere.
public struct PolicyFacts: Hashable, Sendable {
  /// The business that is applied for: its rules are run.
  public var business: Business
  /// The day whose rules apply: today for a draft, the day of submission afterwards.
  public var day: Day
  /// The name of the accepting authority (受理单位), or of the committee (评审委员会).
  public var authorityName: String

  // The form
  /// The series of the title applied for; nil until it is chosen.
  public var series: Series?
  /// The title applied for; nil until it is chosen.
  public var title: Title?
  /// When the title was obtained that is to be confirmed (原专业技术职称取得时间).
  public var titleObtained: Day?
  /// The time of the contract with the employer (合同期).
  public var contract: Effect?
  /// Since when the person says to be insured in the city (在渝参保时间).
  public var insuredSince: Day?
  /// The highest education among the records; nil until there is one.
  public var highestEducation: Education?
  /// The highest degree among the records; nil until there is a record (`.none` is 无学位).
  public var highestDegree: Degree?
  /// The employment category (人员类别).
  public var employmentCategory: EmploymentCategory?
  /// The name of the present employer (现工作单位).
  public var employerName: String?
  /// Whether a 参保记录 was uploaded.
  public var hasInsuranceRecord = false
  /// Whether a 存档证明 was uploaded.
  public var hasArchiveProof = false

  // The registers
  /// What the social-insurance register answered.
  public var insurance: RegisterAnswer<InsuranceStanding> = .unknown
  /// Whether a talent center of the city keeps the person's archive.
  public var archiveKeptInCity: RegisterAnswer<Bool> = .unknown

  // The platform
  /// Titles that the person holds, unrevoked, from certificates and registers.
  public var heldTitles: [HeldTitle] = []
  /// Titles of which the person's certificate was revoked.
  public var revokedTitles: [HeldTitle] = []
  /// The numbers of other applications of the business that are under way (neither concluded, terminated nor deleted).
  public var otherOpenApplications: [String] = []
  /// The days on which this authority or committee terminated an application of the person in this business.
  public var terminations: [Day] = []
  /// The person's integrity records, whether in force or not.
  public var integrityRecords: [IntegrityRecord] = []
  /// The names of the recommending units of which the person is a 职称经办用户.
  public var handledUnits: [String] = []

  /// What only the rules of 评审 look at; nil in the other businesses.
  public var review: ReviewFacts?

  /// Facts of which nothing but the business, the day and the authority is known.
  public init(business: Business, day: Day, authorityName: String) {
    self.business = business
    self.day = day
    self.authorityName = authorityName
  }
}
