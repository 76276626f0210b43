import Crypto
import Foundation
import Storage
import Titles

/// The secret in a certificate's QR address: 256 bits that follow from the platform's key and the certificate's id, so
/// that the holder's page can show the QR code again although only the secret's hash is stored.
enum CheckAddress {
  /// The secret of a certificate, 43 characters of Base64url.
  static func token(of certificate: CertificateID, vault: Vault) -> String {
    let digest = SHA256.hash(data: Array(vault.lookup("certificate-check-address:\(certificate.rawValue)").utf8))
    let base64 = Data(digest).base64EncodedString()
    return base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// What is stored of it, and looked up; nil where the text can't be a secret.
  static func hash(_ token: String) -> String? { Token(token)?.hash.rawValue }

  /// The keyed hash of the last six characters of the document number of a certificate.
  static func tailHash(_ tail: String, number: String, vault: Vault) -> String {
    vault.lookup("certificate-document-tail:\(number):\(tail.uppercased())")
  }
}
