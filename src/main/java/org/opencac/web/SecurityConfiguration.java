package org.opencac.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who comes in, and what a browser may do with the pages. What a caller may do is said at each
 * method ({@link Needs}).
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

  @Bean
  SecurityFilterChain filters(
      HttpSecurity http, Tokens tokens, SignIn signIn, Answers answers, OpenIdSignIn openId) {
    http.csrf(csrf -> csrf.disable())
        .httpBasic(basic -> basic.disable())
        .formLogin(form -> form.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint(
                    (request, response, e) -> answers.send(response, ProblemJson.notSignedIn()))
                .accessDeniedHandler(
                    (request, response, e) -> answers.send(response, ProblemJson.notAllowed(""))))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener ->
                    opener.policy(
                        CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource ->
                    resource.policy(
                        CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy
                            .SAME_ORIGIN)))
        .addFilterBefore(new BodyLimit(answers), SecurityContextHolderFilter.class)
        .addFilterAfter(new TokenGate(tokens, answers), SecurityContextHolderFilter.class)
        .addFilterAfter(new SessionGate(signIn, answers), TokenGate.class)
        .addFilterAfter(new SessionCsrf(answers), SessionGate.class);
    openId.apply(http);
    return http.build();
  }
}
