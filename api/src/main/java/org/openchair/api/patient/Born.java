package org.openchair.api.patient;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.openchair.patient.BirthDate;

/** A birth date of someone who can have been born by yesterday; a day that is known is in the past. Where nothing is stated, nothing is wrong. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Born.InThePast.class)
public @interface Born {

    /** What is wrong. */
    String message() default "Birth date: enter a day, a month, or a year in the past";

    /** As every constraint has it. */
    Class<?>[] groups() default {};

    /** As every constraint has it. */
    Class<? extends Payload>[] payload() default {};

    /** Compares the earliest possible day with today. */
    final class InThePast implements ConstraintValidator<Born, BirthDate> {

        @Override
        public boolean isValid(BirthDate born, ConstraintValidatorContext context) {
            LocalDate today = LocalDate.now(context.getClockProvider().getClock());
            return born == null || born.first().isBefore(today);
        }
    }
}
