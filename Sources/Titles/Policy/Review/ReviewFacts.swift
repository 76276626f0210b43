/// What the rules of 评审 look at besides the facts of every business. A nil means "not filled in yet" or "not known".
public struct ReviewFacts: Hashable, Sendable {
  /// The plan.
  public var terms: ReviewTerms
  /// The moment that is compared with the filing window; nil where the window doesn't matter any more.
  public var moment: Moment?

  /// Until when the committee lets something be corrected (补正时限); it holds instead of the filing window.
  public var correctionCloses: Moment?

  // The form
  /// 申请类别.
  public var category: ApplicationCategory?
  /// 技能人才贯通.
  public var isSkilled = false
  /// 申报职称专业.
  public var specialty: Specialty?
  /// 申报职称专业方向.
  public var subspecialty: Subspecialty?
  /// A specialty or direction that was typed because the catalog has none.
  public var typedSpecialties: [String] = []
  /// Whether 破格条件 is filled in.
  public var hasExceptionalGround = false
  /// Whether 破格条件附件 was uploaded.
  public var hasExceptionalEvidence = false
  /// Whether 《职称破格申报表》 was uploaded.
  public var hasExceptionalForm = false
  /// Whether the review is entrusted by a unit outside.
  public var isEntrusted = false
  /// Whether 委托评审函 was uploaded.
  public var hasEntrustmentLetter = false
  /// Whether 考试成绩合格单 was uploaded; nil where the form doesn't ask for it on its own.
  public var hasExamPass: Bool?
  /// 参加工作时间: the first job.
  public var startedWork: Day?
  /// 现有资格.
  public var qualifications: [Qualification] = []
  /// 继续教育.
  public var courses: [CourseRecord] = []
  /// 近五年年度考核.
  public var appraisals: [Appraisal] = []
  /// The achievements of every section that aren't left out (忽略).
  public var achievements: [Achievement] = []
  /// Whether the employer is in the city.
  public var employerInCity: Bool?
  /// What explains that the insured unit isn't the employer.
  public var unitExplanations: Set<UnitExplanation> = []
  /// Where the present work is a dispatched one.
  public var dispatch: Dispatch?

  // The registers
  /// Since when a talent center of the city keeps the archive.
  public var archiveSince: Day?
  /// Whether the person is a civil servant.
  public var isCivilServant: RegisterAnswer<Bool> = .unknown
  /// Whether the person is retired.
  public var isRetired: RegisterAnswer<Bool> = .unknown
  /// The last day of a disciplinary period that isn't over; a nil answer says that there is none.
  public var disciplinedThrough: RegisterAnswer<Day?> = .unknown

  // The platform
  /// The person's other applications in 评审.
  public var otherApplications: [OtherApplication] = []
  /// What earlier passed applications used already.
  public var usedBefore: [UsedAchievement] = []

  /// Facts of which nothing but the plan is known.
  public init(terms: ReviewTerms) {
    self.terms = terms
  }

  /// The names of the specialty and its direction.
  var specialtyNames: [String] { [specialty?.name, subspecialty?.name].compactMap(\.self) + typedSpecialties }

  /// The channel by which the application comes: skilled workers have their own, whatever 申请类别 says.
  public var channel: ApplicationCategory? { isSkilled ? .skilledWorker : category }

  /// The qualification from which the years are counted: the one marked as 前置职称, else the highest title.
  public var basis: Qualification? {
    if let marked = qualifications.first(where: \.isBasis) { return marked }
    let titles = qualifications.filter { $0.kind == .title && $0.level != nil }
    return titles.max { ($0.level?.rank ?? 0, $1.obtained?.ordinal ?? 0) < ($1.level?.rank ?? 0, $0.obtained?.ordinal ?? 0) }
  }
}
