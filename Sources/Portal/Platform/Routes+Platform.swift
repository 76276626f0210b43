import HTTPTypes
import Titles

/// 平台管理.
extension Routes {
  static let officeUnits = FixedRoute(.get, "/office/units")
  /// Units for a choice by typing.
  static let officeUnitSearch = FixedRoute(.get, "/office/unit-search")
  static let officeUnit = Route<UnitID>(.get, "/office/units/{unit}")
  static let officeUnitKind = Route<UnitID>(.post, "/office/units/{unit}/kind")
  static let officeUnitPowers = Route<UnitID>(.post, "/office/units/{unit}/powers")
  static let officeUnitSuspend = Route<UnitID>(.post, "/office/units/{unit}/suspend")
  static let officeUnitRestore = Route<UnitID>(.post, "/office/units/{unit}/restore")
  /// 合并重复单位: choosing the one that remains, then both beside each other.
  static let officeUnitMerge = Route<UnitID>(.get, "/office/units/{unit}/merge")
  static let officeUnitMergeChoose = Route<UnitID>(.post, "/office/units/{unit}/merge")
  static let officeUnitMergeDo = Route<UnitID>(.post, "/office/units/{unit}/merge/confirm")
  /// 上级单位申请.
  static let officeSuperiors = FixedRoute(.get, "/office/superior-requests")
  static let officeSuperior = Route<SuperiorRequestID>(.get, "/office/superior-requests/{superior}")
  static let officeSuperiorAnswer = Route<SuperiorRequestID>(.post, "/office/superior-requests/{superior}")
  /// 超期办理.
  static let officeOverdue = FixedRoute(.get, "/office/overdue")
  /// 评委会备案.
  static let officeCommittees = FixedRoute(.get, "/office/committees")
  static let officeCommitteeNew = FixedRoute(.get, "/office/committees/new")
  static let officeCommitteeCreate = FixedRoute(.post, "/office/committees/new")
  static let officeCommittee = Route<CommitteeID>(.get, "/office/committees/{committee}")
  /// 变更备案.
  static let officeCommitteeChange = Route<CommitteeID>(.get, "/office/committees/{committee}/change")
  static let officeCommitteeChangeSave = Route<CommitteeID>(.post, "/office/committees/{committee}/change")
  /// 延续备案.
  static let officeCommitteeExtend = Route<CommitteeID>(.post, "/office/committees/{committee}/extend")
  /// 终止评委会.
  static let officeCommitteeEnd = Route<CommitteeID>(.post, "/office/committees/{committee}/end")
  static let officeArticles = FixedRoute(.get, "/office/articles")
  static let officeArticleNew = FixedRoute(.get, "/office/articles/new")
  static let officeArticleCreate = FixedRoute(.post, "/office/articles/new")
  static let officeArticle = Route<ArticleID>(.get, "/office/articles/{article}")
  static let officeArticleSave = Route<ArticleID>(.post, "/office/articles/{article}")
  static let officeArticlePublish = Route<ArticleID>(.post, "/office/articles/{article}/publish")
  static let officeArticleWithdraw = Route<ArticleID>(.post, "/office/articles/{article}/withdraw")
  static let officeArticleDelete = Route<ArticleID>(.post, "/office/articles/{article}/delete")
  static let officeReferences = FixedRoute(.get, "/office/catalog")
  static let officeReference = Route<String>(.get, "/office/catalog/{file}")
  /// One row of a table, by its edition and place; none: a new one.
  static let officeReferenceRow = Route<String>(.get, "/office/catalog/{file}/row")
  static let officeReferenceRowCheck = Route<String>(.post, "/office/catalog/{file}/row")
  static let officeReferencePreview = Route<String>(.post, "/office/catalog/{file}/preview")
  static let officeReferencePublish = Route<String>(.post, "/office/catalog/{file}/publish")
  static let officeReferenceWithdraw = Route<String>(.post, "/office/catalog/{file}/withdraw")
  static let officeHolidays = FixedRoute(.get, "/office/holidays")
  static let officeHolidayAdd = FixedRoute(.post, "/office/holidays")
  static let officeHolidayRemove = FixedRoute(.post, "/office/holidays/remove")
  static let officeIntegrity = FixedRoute(.get, "/office/integrity")
  static let officeIntegrityNew = FixedRoute(.get, "/office/integrity/new")
  static let officeIntegrityAdd = FixedRoute(.post, "/office/integrity/new")
  static let officeIntegrityRecord = Route<IntegrityRecordID>(.get, "/office/integrity/{integrity}")
  static let officeIntegrityLift = Route<IntegrityRecordID>(.post, "/office/integrity/{integrity}/lift")
  static let officeMessages = FixedRoute(.get, "/office/messages")
  static let officeMessagesRetry = FixedRoute(.post, "/office/messages/retry")
  static let officeMessageRetry = Route<MessageID>(.post, "/office/messages/{message}/retry")
  static let officeJobs = FixedRoute(.get, "/office/jobs")
  static let officeAccounts = FixedRoute(.get, "/office/accounts")
  static let officeAccount = Route<AccountID>(.get, "/office/accounts/{account}")
  static let officeAccountLock = Route<AccountID>(.post, "/office/accounts/{account}/lock")
  static let officeAccountFactorRemove = Route<AccountID>(.post, "/office/accounts/{account}/second-factor/remove")
  static let officeAccountUnlock = Route<AccountID>(.post, "/office/accounts/{account}/unlock")
  static let officeAccountEnd = Route<AccountID>(.post, "/office/accounts/{account}/sessions/end")
  static let officeAudit = FixedRoute(.get, "/office/audit")
  static let officeAuditVerify = FixedRoute(.post, "/office/audit/verify")
}
