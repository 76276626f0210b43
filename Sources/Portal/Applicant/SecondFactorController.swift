import HTTPTypes
import Hummingbird
import Services
import Titles

/// 二次验证 of 账号安全, for every account; and 要求本单位用户使用二次验证 of a unit's own account.
struct SecondFactorController: Sendable {
  let factors: SecondFactorService
  let place: SecurityPlace

  func add(to groups: RouteGroups) {
    groups.signedIn.on(Routes.secondFactor) { request, context in try await page(.none, request, context) }
    groups.signedIn.on(Routes.secondFactorBegin) { request, context in
      try await act(request, context) { form in
        try await factors.begin(form["current"] ?? "", by: context.viewer)
        return .seeOther(Routes.secondFactor().description)
      }
    }
    groups.signedIn.on(Routes.secondFactorConfirm) { request, context in
      try await act(request, context) { form in
        let codes = try await factors.confirm(form.text("code"), of: context.session)
        return try shown(codes, isNew: true, request, context)
      }
    }
    groups.signedIn.on(Routes.recoveryCodes) { request, context in
      try await act(request, context) { form in
        let codes = try await factors.renewCodes(form["current"] ?? "", by: context.viewer)
        return try shown(codes, isNew: false, request, context)
      }
    }
    groups.signedIn.on(Routes.secondFactorEnd) { request, context in
      try await act(request, context) { form in
        do {
          try await factors.end(form["password"] ?? "", by: context.viewer)
        } catch let refusal as Refusal {
          // The page has another field with the same password.
          throw Refusal(refusal.reasons.map { Reason($0.code, $0.sentence, field: "password") })
        }
        context.flash(.success, "二次验证已关闭，今后登录只需要用户名和密码。")
        return .seeOther(Routes.security().description)
      }
    }
    groups.unitEntry.on(Routes.unitSecondFactor) { _, context, unit in
      let isRequired = try context.form().flag("required")
      do {
        try await factors.require(isRequired, of: unit, by: context.viewer)
      } catch let refusal as Refusal where refusal.reasons.contains(where: { $0.field != nil }) {
        context.flash(.danger, refusal.reasons.map(\.sentence).joined())
        return Response.seeOther(Routes.security().description)
      }
      context.flash(.success, isRequired ? "已要求本单位用户使用二次验证。" : "已不再要求本单位用户使用二次验证。")
      return Response.seeOther(Routes.security().description)
    }
  }

  private func act(
    _ request: Request, _ context: SignedInContext, _ body: (FormBody) async throws -> Response
  ) async throws -> Response {
    do {
      return try await body(try context.form())
    } catch let refusal as Refusal {
      return try await page(FormIssues(refusal.reasons), request, context).response(status: .unprocessableContent)
    }
  }

  private func page(_ issues: FormIssues, _ request: Request, _ context: SignedInContext) async throws -> HTML {
    let page = SecondFactorPage(state: try await factors.state(of: context.viewer), issues: issues)
    let body = page.body(token: context.formToken, crumbs: place.crumbs(SecondFactorPage.title, context))
    return try place.framed(body, request, context)
  }

  private func shown(
    _ codes: [String], isNew: Bool, _ request: Request, _ context: SignedInContext
  ) throws -> Response {
    let page = RecoveryCodesPage(codes: codes, isNew: isNew)
    return try place.framed(page.body(crumbs: place.crumbs("恢复码", context)), request, context).response()
  }
}
