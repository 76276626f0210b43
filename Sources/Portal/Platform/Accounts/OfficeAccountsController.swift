import HTTPTypes
import Hummingbird
import Services
import Titles

/// 账号管理: the list, one account, 锁定, 解锁, 结束登录.
struct OfficeAccountsController: Sendable {
  let control: AccountControlService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.office.on(Routes.officeAccounts) { request, context in try await list(request, context) }
    groups.office.on(Routes.officeAccount) { request, context, account in
      try await show(account, "", request, context)
    }
    groups.office.on(Routes.officeAccountLock) { request, context, account in try await lock(account, request, context) }
    groups.office.on(Routes.officeAccountFactorRemove) { request, context, account in
      try context.require(.accounts)
      let reason = try context.form().text("factorReason")
      return try await act(account, request, context, factorReason: reason) {
        try await control.removeSecondFactor(of: account, reason: reason, by: context.viewer)
        return "已解除该账号的二次验证，其所有登录已经结束。"
      }
    }
    groups.office.on(Routes.officeAccountUnlock) { request, context, account in
      try await act(account, request, context) {
        try await control.unlock(account, by: context.viewer)
        return "已解锁该账号，可以重新登录。"
      }
    }
    groups.office.on(Routes.officeAccountEnd) { request, context, account in
      try await act(account, request, context) {
        "已结束该账号的 \(try await control.endSessions(of: account, by: context.viewer)) 个登录。"
      }
    }
  }

  private func list(_ request: Request, _ context: OfficeContext) async throws -> Response {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let filter = AccountFilter(query)
    if query.asksForSpreadsheet {
      return try await exports.answer(
        OfficeLists.accounts, in: .office, filters: filter.words, for: context.viewer, to: request
      ) { try await control.list(filter, in: $0, for: context.viewer).rows }
    }
    let found = try await control.list(
      filter, in: ListWindow(offset: page.offset, limit: page.size), for: context.viewer)
    let shown = OfficeAccountsPage(filter: filter, found: found, page: page, query: query)
    return shells.office(shown.body, at: .accounts, request, context).response()
  }

  private func show(
    _ account: AccountID, _ reason: String, factorReason: String = "", _ request: Request, _ context: OfficeContext,
    _ refusal: Refusal? = nil
  ) async throws -> Response {
    let file = try await control.file(of: account, for: context.viewer)
    let page = OfficeAccountPage(
      file: file, reason: reason, factorReason: factorReason, issues: FormIssues(refusal?.reasons ?? []))
    return shells.office(page.body(context.formToken), at: .accounts, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func lock(_ account: AccountID, _ request: Request, _ context: OfficeContext) async throws -> Response {
    try context.require(.accounts)
    let reason = try context.form().text("reason")
    return try await act(account, request, context, reason: reason) {
      try await control.lock(account, reason: reason, by: context.viewer)
      return "已锁定该账号，其所有登录已经结束。"
    }
  }

  private func act(
    _ account: AccountID, _ request: Request, _ context: OfficeContext, reason: String = "", factorReason: String = "",
    _ body: () async throws -> String
  ) async throws -> Response {
    try context.require(.accounts)
    do {
      context.flash(.success, try await body())
    } catch let refusal as Refusal {
      return try await show(account, reason, factorReason: factorReason, request, context, refusal)
    }
    return .seeOther(Routes.officeAccount(account).description)
  }
}

extension AccountFilter {
  /// What the address says.
  init(_ query: FormBody) {
    self.init()
    text = query.text("q")
    door = Door(rawValue: query.text("door"))
    isLocked = ["locked": true, "open": false][query.text("state")]
  }
}
