package org.linli.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.security.token.jwt.signature.SignatureGeneratorConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.linli.key.SigningKey;
import org.linli.key.SigningKeys;

/** Signs and checks JWTs with the platform's keys, which change while it runs. */
@Singleton
@Named("generator")
final class TokenSignature implements SignatureGeneratorConfiguration {

  private static final String PURPOSE = "jwt";
  private static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;

  private final SigningKeys keys;

  TokenSignature(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public SignedJWT sign(JWTClaimsSet claims) throws JOSEException {
    SigningKey key = keys.current(PURPOSE);
    SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(ALGORITHM).keyID(key.id()).build(), claims);
    jwt.sign(new MACSigner(key.secret()));
    return jwt;
  }

  @Override
  public boolean verify(SignedJWT jwt) throws JOSEException {
    if (!supports(jwt.getHeader().getAlgorithm())) {
      return false;
    }
    for (SigningKey key : keys.valid(PURPOSE)) {
      if (key.id().equals(jwt.getHeader().getKeyID())) {
        return jwt.verify(new MACVerifier(key.secret()));
      }
    }
    return false;
  }

  @Override
  public boolean supports(JWSAlgorithm algorithm) {
    return ALGORITHM.equals(algorithm);
  }

  @Override
  public String supportedAlgorithmsMessage() {
    return "Only HS256";
  }
}
