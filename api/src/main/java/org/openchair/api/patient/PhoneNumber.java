package org.openchair.api.patient;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.openchair.patient.PhoneNumbers;

/** A phone number, and nothing else. Where nothing is stated, nothing is wrong; where too much is, that is told by its length. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PhoneNumber.AsWritten.class)
public @interface PhoneNumber {

    /** What is wrong. */
    String message() default "Phone number: enter " + PhoneNumbers.EXAMPLES;

    /** As every constraint has it. */
    Class<?>[] groups() default {};

    /** As every constraint has it. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at how it is written. */
    final class AsWritten implements ConstraintValidator<PhoneNumber, String> {

        @Override
        public boolean isValid(String phone, ConstraintValidatorContext context) {
            return phone == null
                    || phone.isBlank()
                    || phone.length() > PhoneNumbers.LONGEST
                    || PhoneNumbers.isOne(phone);
        }
    }
}
